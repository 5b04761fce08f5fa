import { bootApp, type TestApp } from '../../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { addCast, type Cast } from '../../../test/people/cast.js';
import { PageClient } from '../../../test/support/page-client.js';
import { CommentService } from '../comment/comment.service.js';
import { Placement } from '../placement/placement.entity.js';
import { TextSource } from '../text/text-source.entity.js';

const ABOUT_PREGNANT = 'Gravide med rusmiddelproblemer må få time hos jordmor samme uke.';
const ABOUT_FAMILIES = 'Familier med små barn trenger hjemmebesøk.';

describe('suggestions, page by page', () => {
  let service: TestApp;
  let cast: Cast;
  let hearing: AnsweredHearing;
  let client: PageClient;
  let base: string;
  let commentIds: readonly string[];

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    base = `/skrivebord/horinger/${hearing.consultation.id}`;
    const tools = toolsOf(service);
    const body = await invite(tools, hearing, 'Bodø kommune');
    const content = await letterOf(ABOUT_PREGNANT, ABOUT_FAMILIES);
    const { id: versionId } = await submitAnswer(tools, hearing, body, { files: [{ filename: 'svar.docx', content }] });
    await service.work();
    const source = await service.database.reader.findOneByOrFail(TextSource, { versionId });
    const adviser = await actorOf(service, cast.adviser);
    const drawing = service.app.get(CommentService, { strict: false });
    const ref = { consultationId: hearing.consultation.id, sourceId: source.id };
    const ends = [ABOUT_PREGNANT.length, ABOUT_PREGNANT.length + 1 + ABOUT_FAMILIES.length];
    const first = await drawing.create(adviser, ref, { start: 0, end: ends[0] ?? 0 });
    const second = await drawing.create(adviser, ref, { start: (ends[0] ?? 0) + 1, end: ends[1] ?? 0 });
    commentIds = [first.id, second.id];
    await service.work();
  });

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  });

  const comment = (index: number): string => `${base}/merknader/${commentIds[index] ?? ''}`;

  test('a suggestion is shown with why, placed by one button, and gone from the offers', async () => {
    const shown = await client.get(comment(0));
    expect(shown.$('[data-suggestions]').text()).toContain('Gravide og rusmidler');
    expect(shown.$('[data-suggestions]').text()).toContain('Ordene «gravide»');
    expect(await service.database.reader.countBy(Placement, { commentId: commentIds[0] ?? '' })).toBe(0);

    await client.submit('form:has([aria-label="Godta: Gravide og rusmidler"])', {});

    expect(
      client.page
        .$('[data-accept-suggestion]')
        .toArray()
        .map((one) => client.page.$(one).attr('aria-label')),
    ).not.toContain('Godta: Gravide og rusmidler');
    expect(client.page.text).toContain('Godtok et forslag til sted eller tema');
    expect(client.page.text).toContain('Forslag godtatt av Oddny Oppsummerer');
    expect(await service.database.reader.countBy(Placement, { commentId: commentIds[0] ?? '' })).toBe(1);
  });

  test('a rejected suggestion is kept apart, and the rejection can be undone', async () => {
    await client.get(comment(1));
    await client.submit('form:has([aria-label="Avvis: Familier med små barn"])', {});
    expect(client.page.text).toContain('Avviste forslag');

    await client.submit('form[action$="/avvisning/angring"]', {});
    expect(client.page.text).not.toContain('Avviste forslag');
  });

  test('the page of accuracy shows precision and recall for each draft, and makes suggestions anew when asked', async () => {
    const page = await client.get(`${base}/forslag`);
    expect(page.$('tbody tr').first().text().replace(/\s+/g, ' ')).toContain('Gravide og rusmidler');
    expect(page.text).toContain('Målt på den ene merknaden');

    await client.submit(`form[action="${base}/forslag/fornyelse"]`, {});
    expect(client.page.text).toContain('Forslagene blir laget på nytt');
    expect(client.page.text).toContain('2 merknader venter på forslag');
  });
});
