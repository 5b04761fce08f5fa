import fc from 'fast-check';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  consolidationOn,
  membersHeard,
  type ConsolidationParts,
  type MembersHeard,
} from '../../../test/support/internal/consolidation-on.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { normalisedText } from '../../response/typing/typed-value.js';
import type { SavedPassage } from './consolidation.types.js';
import type { Passage } from './passage.entity.js';

/** What a secretary does next to one of two passages: looks at it, saves over what was seen, or saves after a conflict. */
interface Step {
  readonly passage: 0 | 1;
  readonly deed: 'look' | 'save' | 'saveTwice' | 'takeIn';
  readonly text: string;
}

/** Both secretaries take a step at the same time, or one of them waits. */
type Round = readonly [Step | null, Step | null];

const step: fc.Arbitrary<Step> = fc.record({
  passage: fc.constantFrom(0, 1),
  deed: fc.constantFrom('look', 'save', 'save', 'saveTwice', 'takeIn'),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
const maybe: fc.Arbitrary<Step | null> = fc.option(step);
const rounds: fc.Arbitrary<readonly Round[]> = fc.array(fc.tuple(maybe, maybe), {
  minLength: 2,
  maxLength: 7,
});

interface Acknowledged {
  readonly by: PersonActor;
  readonly passageId: string;
  readonly seenVersion: number;
  readonly typed: string;
  readonly saved: SavedPassage;
}

/** A secretary with the versions on the screen. */
class Secretary {
  readonly acknowledged: Acknowledged[] = [];
  private count = 0;
  private readonly seen: number[];

  constructor(
    readonly person: PersonActor,
    private readonly the: { readonly parts: ConsolidationParts; readonly heard: MembersHeard },
    private readonly passages: readonly Passage[],
    private readonly placementId: string,
  ) {
    this.seen = passages.map(({ version }) => version);
  }

  async take({ deed, passage, text }: Step): Promise<void> {
    const words = `${this.person.name} ${String((this.count += 1))} ${text}`;
    switch (deed) {
      case 'look':
        return this.look(passage);
      case 'save':
        return this.save(passage, words);
      case 'saveTwice':
        await this.save(passage, words);
        return this.save(passage, `${words} igjen`);
      case 'takeIn':
        return this.takeIn(passage);
    }
  }

  private async look(index: 0 | 1): Promise<void> {
    const { passages } = await this.the.parts.reader.place(this.the.heard.consultationId, this.the.heard.section);
    const found = passages.find(({ id }) => id === this.passages[index]?.id);
    this.seen[index] = found?.version ?? 0;
  }

  private async save(index: 0 | 1, text: string): Promise<void> {
    const passageId = this.passages[index]?.id ?? '';
    const seenVersion = this.seen[index] ?? 0;
    const edit = { consultationId: this.the.heard.consultationId, passageId, seenVersion, text };
    const saved = await this.the.parts.passages.edit(this.person, edit);
    this.acknowledged.push({ by: this.person, passageId, seenVersion, typed: normalisedText(text), saved });
    this.seen[index] = saved.passage.version;
  }

  private async takeIn(index: 0 | 1): Promise<void> {
    await this.the.parts.sources.takeIn(this.person, {
      consultationId: this.the.heard.consultationId,
      placementIds: [this.placementId],
      into: { passageId: this.passages[index]?.id ?? '' },
    });
  }
}

eachDatabase('two secretaries who consolidate the same section', (the) => {
  let analysis: AnalysisParts;
  let parts: ConsolidationParts;
  let heard: MembersHeard;
  let placementId: string;

  beforeEach(async () => {
    analysis = await analysisOn(the.database, the.clock);
    parts = consolidationOn(analysis);
    heard = await membersHeard(analysis);
    const member = await heard.member('Norsk forening for allmennmedisin');
    await heard.answer(member, { [heard.section]: 'Fristen er for kort.' });
    placementId = (await heard.placementsOf(member, heard.section))[0] ?? '';
  });

  afterEach(() => {
    analysis.remove();
  });

  async function begun(): Promise<readonly Passage[]> {
    const { consultationId, section: place, first, second } = heard;
    return Promise.all([
      parts.passages.write(first, { consultationId, place, text: 'Foreningen støtter forslaget.' }),
      parts.passages.write(second, { consultationId, place, text: 'Foreningen ber om lengre frist.' }),
    ]);
  }

  async function workTogether(plan: readonly Round[]): Promise<readonly Acknowledged[]> {
    const passages = await begun();
    const workers = [heard.first, heard.second].map(
      (person) => new Secretary(person, { parts, heard }, passages, placementId),
    );
    for (const round of plan) {
      await Promise.all(round.map(async (next, index) => next && workers[index]?.take(next)));
    }
    return workers.flatMap(({ acknowledged }) => acknowledged);
  }

  const historyOf = (passageId: string) =>
    parts.passages.history(heard.first, { consultationId: heard.consultationId, passageId });

  test('lose nothing, however their edits interleave: every text is in the history, and a conflict gives both', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        for (const { by, passageId, seenVersion, typed, saved } of await workTogether(plan)) {
          const history = await historyOf(passageId);
          const kept = history.filter(({ byId, text }) => byId === by.id && text === typed);
          expect(kept.map(({ outcome }) => outcome)).toEqual([saved.outcome === 'saved' ? 'saved' : 'beside']);
          // What is saved stands on the version its author saw; what is not is given back with what stands instead.
          const versionBefore = saved.outcome === 'saved' ? saved.passage.version - 1 : saved.beside.onVersion;
          expect(versionBefore).toBe(seenVersion);
          const other = saved.outcome === 'conflict' ? saved : null;
          expect(other?.beside.text ?? typed).toBe(typed);
          const { text, version } = saved.passage;
          const stands = history.find(({ outcome, number }) => outcome === 'saved' && number === version);
          expect(stands?.text).toBe(text);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('leave an unbroken line of versions, of which the last is the text that stands', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        const passageIds = new Set((await workTogether(plan)).map(({ passageId }) => passageId));

        const { passages } = await parts.reader.place(heard.consultationId, heard.section);
        for (const passageId of passageIds) {
          const saved = (await historyOf(passageId)).filter(({ outcome }) => outcome === 'saved');
          const numbers = saved.map(({ number }) => number).sort((left, right) => right - left);
          expect(numbers).toEqual(saved.map((_, index) => saved.length - index));
          const last = saved.find(({ number }) => number === saved.length);
          expect(passages.find(({ id }) => id === passageId)?.text).toBe(last?.text);
        }
      }),
      { numRuns: 5 },
    );
  });
});
