import { PublishingService } from '../../src/publication/published/publishing.service.js';
import { SummaryPublishing } from '../../src/publication/pages/summary/summary-publishing.service.js';
import { WithholdingService } from '../../src/publication/withholding/withholding.service.js';
import { SummaryTexts } from '../../src/report/writing/summary-texts.js';
import { AnswerService } from '../../src/response/answers/answer.service.js';
import { addCast } from '../people/cast.js';
import { bootApp, type TestApp } from '../support/app.js';
import { addRegister, directoratePeople, type HearingPeople } from '../support/hearing.js';
import { decidedHearing, type DecidedHearing, type HeardAnswer } from '../support/publication/decided-hearing.js';
import { askAgain, placesWith, publicView, type Shown } from '../support/publication/public-view.js';
import { issueSummary } from '../support/summary/issue-summary.js';

type View = ReadonlyMap<string, Shown>;

describe('what was published and is taken down', () => {
  let test: TestApp;
  let people: HearingPeople;
  let hearing: DecidedHearing;
  let before: View;

  const get = <T>(type: abstract new (...given: never[]) => T): T => test.app.get(type, { strict: false });
  const refOf = ({ responseId }: HeardAnswer) => ({ consultationId: hearing.id, responseId });
  const at = (index: number): HeardAnswer => {
    const found = hearing.answers[index];
    if (!found) throw new Error(`There is no answer ${String(index)}`);
    return found;
  };
  const words = (): readonly string[] => hearing.answers.flatMap((answer) => answer.words);
  /** Everything public, and what a search for each word gives. */
  const look = async (): Promise<View> => {
    await test.work();
    const searches = words().flatMap((word) => [
      `/sok?tekst=${word}`,
      `/horinger/${hearing.id}/horingssvar?sok=${word}`,
      `/api/v1/horinger/${hearing.id}/horingssvar?sok=${word}`,
    ]);
    return publicView(test.server, ['/', '/sitemap.xml', '/api/v1/horinger', '/api/v1/dcat', ...searches]);
  };
  /** Where the words of an answer stand, but for a page that says what was searched for. */
  const standing = (view: View, answer: HeardAnswer): readonly string[] =>
    answer.words.flatMap((word) => placesWith(view, word).filter((path) => !path.includes(word)));
  /** The addresses that a cache keeps and where the words of an answer stood. */
  const kept = (view: View, answer: HeardAnswer): readonly [path: string, etag: string][] =>
    [...new Set(standing(view, answer))]
      .flatMap((path) => {
        const etag = view.get(path)?.etag ?? null;
        return etag === null ? [] : [[path, etag] as const];
      })
      .map(([path, etag]) => [path, etag]);

  beforeAll(async () => {
    test = await bootApp();
    people = await directoratePeople(test, await addCast(test));
    const register = await addRegister(test, people.adviser);
    hearing = await decidedHearing(test, people, { title: 'Pakkeforløp for kreft', register });
    for (const answer of hearing.answers) {
      await get(AnswerService).register(people.adviser, hearing.id, answer.responseId);
      await get(PublishingService).publish(people.adviser, refOf(answer), 1);
    }
    await get(SummaryTexts).write(people.adviser, hearing.id, {
      place: 'consultation',
      text: 'De fleste støtter forslaget.',
      seenVersion: 0,
    });
    const { number } = await issueSummary(test, people, hearing.id);
    await get(SummaryPublishing).publish(people.adviser, { consultationId: hearing.id, number });
    before = await look();
  }, 120_000);

  afterAll(() => test.close());

  it('was to be read on pages, in files, through the interface for programs and by search', () => {
    for (const answer of hearing.answers) {
      const [consultation, draft, file, filename] = answer.words;
      for (const word of [consultation, draft, file]) {
        expect(placesWith(before, word)).toEqual(
          expect.arrayContaining([
            `/horinger/${hearing.id}/oppsummering/filer/docx`,
            `/horinger/${hearing.id}/oppsummering/filer/json`,
          ]),
        );
      }
      expect(placesWith(before, draft)).toContain(`/horinger/${hearing.id}/horingssvar/${answer.responseId}`);
      expect(placesWith(before, draft)).toContain(`/api/v1/horinger/${hearing.id}/horingssvar/${answer.responseId}`);
      for (const word of [file, filename])
        expect(placesWith(before, word)).toContain(`/horinger/${hearing.id}/horingssvar/alle-filer.zip`);
      expect(before.get(`/sok?tekst=${file}`)?.text).toContain(answer.body);
    }
    expect([...before].flatMap(([path, { status }]) => (status >= 400 ? [path] : []))).toEqual([]);
  });

  it('is gone everywhere at once, also for caches, while the others stand', async () => {
    const [gone, stays] = [at(0), at(1)];
    const held = kept(before, gone);
    expect(held.length).toBeGreaterThan(3);

    await get(PublishingService).takeDown(people.adviser, refOf(gone), 'Skulle ikke vært publisert.');

    const answers = await Promise.all(
      held.map(async ([path, etag]) => [path, await askAgain(test.server, path, etag)]),
    );
    expect(answers.filter(([, status]) => status === 304)).toEqual([]);
    const after = await look();
    expect(standing(after, gone)).toEqual([]);
    for (const path of before.keys()) {
      if (!after.has(path)) expect([path, await statusOf(path)]).toEqual([path, 404]);
    }
    for (const word of stays.words) expect(placesWith(after, word)).not.toEqual([]);
    expect(after.get(`/horinger/${hearing.id}/horingssvar`)?.text).toContain(gone.body);
  });

  it('is gone as well when it is withheld, whole or a passage of it', async () => {
    const withheld = at(2);
    await get(WithholdingService).withhold(people.adviser, refOf(withheld), {
      effect: 'exempt',
      basis: 'offl13Personal',
      note: 'Gjelder en navngitt pasient.',
      target: { scope: 'answer' },
    });

    const after = await look();

    expect(standing(after, withheld)).toEqual([]);
    expect(after.get(`/horinger/${hearing.id}/horingssvar`)?.text).toContain(withheld.body);
  });

  it('stays recorded, and can be put back', async () => {
    await get(PublishingService).publish(people.adviser, refOf(at(0)), 1);

    const after = await look();

    expect(standing(after, at(0)).length).toBeGreaterThan(3);
  });

  async function statusOf(path: string): Promise<number> {
    return (await publicView(test.server, [path])).get(path)?.status ?? 0;
  }
});
