/** The operations of closing a case (product L4, L7; domain 4.2, A-02, A-08). */
import { ok, refuse } from '../../shared/contract/result.ts';
import type { CaseHeader } from '../../shared/contract/views.ts';
import { endCodes } from '../../shared/domain/endCodes.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { closingGaps, dischargeDays, startingBlocks } from './closing.ts';
import { createFirewall } from './firewall.ts';
import { type DischargeServiceParts, readClosing, signDischarge } from './service.ts';
import { oneAtATime } from './writing.ts';

export type DischargeParts = DischargeServiceParts & {
  readonly header: (window: OpenWindow) => Promise<CaseHeader>;
};

export const dischargeHandlers = (
  parts: DischargeParts,
): Handlers<'discharge.prepare' | 'discharge.check' | 'discharge.sign'> => {
  const { episodes } = parts;
  const inTurn = oneAtATime();
  return {
    'discharge.prepare': async (_, { window, now }) => {
      const closing = await readClosing(episodes, window);
      if (!closing) return refuse('notFound');
      return ok({
        header: await parts.header(window),
        ...dischargeDays(closing, now),
        missing: closingGaps(closing, now),
        blocks: startingBlocks(closing, closing.signed),
        signed: closing.signed,
        endCodes: endCodes.map(({ code, label }) => ({ code, label })),
      });
    },
    'discharge.check': async ({ blocks }, { window }) => {
      const sessions = await episodes.list(window, 'session');
      const firewall = await createFirewall(
        episodes,
        window,
        sessions.map((s) => s.body),
      );
      return ok({ comparedWith: firewall.comparedWith, matches: firewall.matches(blocks) });
    },
    'discharge.sign': ({ dischargedOn, endCode, blocks }, context) =>
      inTurn(context.window.episodeId, async () => {
        const access = await signDischarge(parts, context, { dischargedOn, endCode, blocks });
        return access.ok ? ok({ access: access.value }) : access;
      }),
  };
};
