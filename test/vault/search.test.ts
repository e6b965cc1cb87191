import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../main/vault/search.ts';
import { access, enrolled, episode, line, NOW } from './desk.ts';

function desk() {
  const { vault } = enrolled();
  vault.ensureEpisode(episode('e1'), NOW);
  vault.ensureEpisode(episode('e2'), NOW);
  vault.putUtterances(access('e1'), [
    line('u1', 1, "it's like my chest is in a vice"),
    line('u2', 2, 'what did you notice about your chest, chest and breathing?'),
    line('u3', 3, 'I drove two junctions. The café was fine 😀'),
  ]);
  vault.putUtterances(access('e2'), [
    line('v1', 1, 'the chest freezer in the shop', { at: new Date(NOW + 90_000).toISOString() }),
  ]);
  const find = (query: string, limit = 10, ids = ['e1', 'e2']) =>
    vault.search(ids, query, limit, NOW);
  return { vault, find, ids: (query: string) => find(query).hits.map((hit) => hit.utteranceId) };
}

describe('search', () => {
  it('shows each line with its own words', () => {
    const { vault } = enrolled();
    vault.ensureEpisode(episode('e1'), NOW);
    const seqs = [1, 2, 3, 4, 5];
    vault.putUtterances(
      access('e1'),
      seqs.map((seq) => line(`u${seq}`, seq, `line number ${seq} about the bus`)),
    );
    const { hits } = vault.search(['e1'], 'bus', 10, NOW);
    expect(hits.map(({ seq }) => seq).toSorted()).toEqual(seqs);
    for (const { seq, snippet } of hits)
      expect(snippet.map(({ text }) => text).join('')).toBe(`line number ${seq} about the bus`);
  });

  it('finds in every case given, with a snippet that marks the hit', () => {
    const { find } = desk();
    const answer = find('vice');
    expect(answer.hits).toMatchObject([
      { episodeId: 'e1', utteranceId: 'u1', sessionId: 'session-1', seq: 1, speaker: 'patient' },
    ]);
    expect(answer.hits[0]?.snippet).toEqual([
      { text: "it's like my chest is in a ", hit: false },
      { text: 'vice', hit: true },
    ]);
    expect(find('vice', 10, ['e2']).hits).toEqual([]);
  });

  it('ranks the line with more of the word first, and counts beyond the limit', () => {
    const { find } = desk();
    expect(find('chest', 10, ['e1']).hits[0]?.utteranceId).toBe('u2');
    const answer = find('chest', 1);
    expect(answer.hits).toHaveLength(1);
    expect(answer.totals).toEqual([
      { episodeId: 'e1', total: 2 },
      { episodeId: 'e2', total: 1 },
    ]);
  });

  it('answers the best lines however many match', () => {
    const { vault, find } = desk();
    const said = Array.from({ length: 90 }, (_, n) =>
      line(`m${n}`, n + 10, `${'panic '.repeat(1 + (n % 7))}${'and so on '.repeat(n % 5)}`),
    );
    vault.putUtterances(access('e1'), said.slice(0, 60));
    vault.putUtterances(access('e2'), said.slice(60));
    const all = find('panic', 1000);
    expect(all.hits).toHaveLength(90);
    const scores = all.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const limit of [1, 10, 44, 89])
      expect(find('panic', limit)).toEqual({ ...all, hits: all.hits.slice(0, limit) });
  });

  it('knows phrases, folds accents and case, completes the last word', () => {
    const { ids } = desk();
    expect(ids('"chest is in"')).toEqual(['u1']);
    expect(ids('"is chest in"')).toEqual([]);
    expect(ids('CAFE')).toEqual(['u3']);
    expect(ids('junct')).toEqual(['u3']);
    expect(ids('junct two')).toEqual([]);
    expect(ids('“in a vice”')).toEqual(['u1']);
  });

  it('answers stop words newest first, over all cases', () => {
    const { ids } = desk();
    expect(ids('the')).toEqual(['v1', 'u3']);
    expect(parseQuery('is the').stopWordsOnly).toBe(true);
    expect(parseQuery('"is the"').stopWordsOnly).toBe(false);
  });

  it('forgets words that were replaced', () => {
    const { vault, ids } = desk();
    vault.putUtterances(access('e1'), [line('u1', 1, 'redacted')]);
    expect(ids('vice')).toEqual([]);
    expect(ids('redacted')).toEqual(['u1']);
  });

  it.each(['', '   ', '"', '""', '😀', '***', 'AND', 'NOT', 'NEAR(', '-', '^', 'text:', '()'])(
    'takes %j as words',
    (query) => {
      const { find } = desk();
      expect(find(query).unsearched).toEqual([]);
    },
  );

  it('never stumbles over what somebody types', () => {
    const { find } = desk();
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            ...['"', "'", '*', '(', ')', ' AND ', ' OR ', ' NOT ', 'NEAR(', '^', ':', '-', '\0'],
            ...['chest', '😀', '\ud800', '\u202e', '{', '}', '+', ',', 'ſ', 'İ', 'é', '\n'],
          ),
        )
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const answer = find(query);
        expect(answer.unsearched).toEqual([]);
        for (const hit of answer.hits) {
          expect(hit.snippet.some((part) => part.hit)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds every word that is in a line', () => {
    const { vault, find } = desk();
    const words = fc.array(fc.stringMatching(/^[a-zà-ž]{3,9}$/), { minLength: 1, maxLength: 6 });
    let n = 10;
    fc.assert(
      fc.property(words, (list) => {
        n += 1;
        const id = `w${n}`;
        vault.putUtterances(access('e2'), [line(id, n, list.join(' '))]);
        const found = (query: string) =>
          find(query, 2000, ['e2']).hits.some((hit) => hit.utteranceId === id);
        expect(list.every((word) => found(word))).toBe(true);
        expect(found(`"${list.join(' ')}"`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
