import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { subscribe } from '../bridge/client.ts';
import { frame } from '../copy/frame.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { episodeOfRoute, homeOf, mayOpen, type Route, routeKey } from './routes.ts';

export type Navigate = (route: Route) => void;

type Places = {
  readonly route: Route;
  readonly navigate: Navigate;
  /** The screen before this one, as Esc or “back” wants it. */
  readonly back: () => void;
  /** The session and the case last looked at, for the rail. Ids only. */
  readonly last: { readonly session: Route | null; readonly episodeId: string | null };
  readonly anchors: Map<string, number>;
  readonly remembered: Map<string, string>;
};

const Places = createContext<Places | null>(null);

const usePlaces = (): Places => {
  const places = useContext(Places);
  if (places === null) throw new Error('no navigation above this component');
  return places;
};

export const useRoute = (): Route => usePlaces().route;
export const useNavigate = (): Navigate => usePlaces().navigate;
export const useLastPlaces = (): Places['last'] => usePlaces().last;

/**
 * Remembers where something was scrolled to across the curtain, when screens are unmounted: a number
 * under a name, within the present route.
 */
export const useScrollAnchor = (
  name: string,
): { readonly read: () => number | undefined; readonly keep: (offset: number) => void } => {
  const { route, anchors } = usePlaces();
  const key = `${name} ${routeKey(route)}`;
  return useMemo(
    () => ({
      read: () => anchors.get(key),
      keep: (offset: number) => {
        anchors.set(key, offset);
      },
    }),
    [anchors, key],
  );
};

/**
 * One word that outlives its screen and the curtain until sign-out: a chosen filter, the time of the
 * next session. Never a name or a text.
 */
export const useRemembered = (name: string, initial: string): [string, (value: string) => void] => {
  const { remembered } = usePlaces();
  const [value, setValue] = useState(() => remembered.get(name) ?? initial);
  const keep = useCallback(
    (next: string) => {
      remembered.set(name, next);
      setValue(next);
    },
    [remembered, name],
  );
  return [value, keep];
};

/**
 * Holds the route, as ids, above the curtain: screens come and go beneath it. One a signed-in person;
 * leaves a case the moment it is erased.
 */
export const NavigationProvider = ({
  role,
  initialRoute,
  children,
}: {
  role: Role;
  initialRoute?: Route | undefined;
  children: ReactNode;
}) => {
  const home = useMemo(() => homeOf(role), [role]);
  const [trail, setTrail] = useState<readonly Route[]>([initialRoute ?? home]);
  const anchors = useRef(new Map<string, number>());
  const remembered = useRef(new Map<string, string>());
  const announce = useAnnounce();
  const route = trail.at(-1) ?? home;

  const navigate = useCallback<Navigate>(
    (to) => {
      const allowed = mayOpen(role, to.screen) ? to : home;
      setTrail((before) => {
        const now = before.at(-1);
        if (now !== undefined && routeKey(now) === routeKey(allowed)) return before;
        // Ten steps are more than anybody goes back by key.
        return [...before.slice(-9), allowed];
      });
    },
    [role, home],
  );
  const back = useCallback(() => {
    setTrail((before) => (before.length > 1 ? before.slice(0, -1) : [home]));
  }, [home]);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind !== 'erased') return;
        const { episodeId } = event;
        for (const key of anchors.current.keys()) {
          if (key.includes(episodeId)) anchors.current.delete(key);
        }
        setTrail((before) => {
          const now = before.at(-1);
          const left = before.filter((place) => episodeOfRoute(place) !== episodeId);
          if (now !== undefined && episodeOfRoute(now) === episodeId) {
            queueMicrotask(() => announce(frame.erasedHere, 'assertive'));
            return [...left, home];
          }
          return left;
        });
      }),
    [announce, home],
  );

  const value = useMemo<Places>(() => {
    const backwards = trail.toReversed();
    return {
      route,
      navigate,
      back,
      last: {
        session: backwards.find((place) => place.screen === 'session') ?? null,
        episodeId: backwards.map(episodeOfRoute).find((id) => id !== null) ?? null,
      },
      anchors: anchors.current,
      remembered: remembered.current,
    };
  }, [trail, route, navigate, back]);
  return <Places value={value}>{children}</Places>;
};
