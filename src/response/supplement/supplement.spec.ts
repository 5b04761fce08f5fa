import { bootApp, type TestApp } from '../../../test/support/app.js';
import { wordFile } from '../../../test/support/hearing.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { sendIn } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { Attachment } from '../attachment/attachment.entity.js';
import { NothingToSupplement } from '../response.errors.js';
import { SupplementService } from './supplement.service.js';

const SENDER = { senderName: 'Maren Moen', senderEmail: 'maren@bergen.example' };

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 120_000);

afterAll(() => test_.close());

const supplements = (): SupplementService => test_.app.get(SupplementService, { strict: false });

/** A body that has submitted an answer, on its portal page. */
async function answered(index: number): Promise<PageClient> {
  const link = await holderOf(test_, invitedAt(hearing, index));
  await type(test_, link, 'consultation', 'Vi støtter forslaget.');
  await submit(test_, link);
  return opened(test_, invitedAt(hearing, index));
}

test('there is nothing to add to before an answer is submitted', async () => {
  const link = await holderOf(test_, invitedAt(hearing, 0));
  await type(test_, link, 'consultation', 'Et utkast.');

  await expect(supplements().begin(link, null)).rejects.toThrow(NothingToSupplement);
  const client = await opened(test_, invitedAt(hearing, 0));
  expect(client.page.text).not.toContain('Send et tillegg');
});

test('pressing twice begins one supplement, and nobody writes two at a time', async () => {
  const client = await answered(1);
  await client.press('Send et tillegg');
  await client.follow('Til svaret dere har sendt');

  await client.press('Fortsett på tillegget');

  const { responses } = await answersFrom(test_, invitedAt(hearing, 1));
  expect(responses.map(({ ordinal, state }) => [ordinal, state])).toEqual([
    [1, 'submitted'],
    [2, 'started'],
  ]);
});

test('what is typed and uploaded in a supplement is in it alone, and what was submitted stays unchanged', async () => {
  const client = await opened(test_, invitedAt(hearing, 1));
  await client.follow('Fortsett på tillegg 1');
  await client.follow('Last opp filer');
  const content = wordFile('Uttalelse', 'Eldrerådet støtter forslaget.');
  await client.submit('form[enctype]', {}, { files: [{ filename: 'uttalelse.docx', content }] });
  await client.follow('Se over og send inn');
  expect(client.page.text).toContain('Dette kommer i tillegg til svaret dere har sendt.');
  expect(client.page.text).not.toContain('Vi støtter forslaget.');

  await sendIn(test_, client, SENDER);

  const { responses, versions } = await answersFrom(test_, invitedAt(hearing, 1));
  const files = await test_.database.reader.findBy(Attachment, {});
  expect(files.map(({ responseId }) => responseId)).toEqual([responses[1]?.id]);
  expect(versions.map(({ number, replyKind }) => [number, replyKind])).toEqual([
    [1, 'withRemarks'],
    [1, 'attachmentOnly'],
  ]);
  await client.get('/svar');
  expect(client.page.text).not.toContain('Dere har gjort endringer som ikke er sendt.');
});

test('a supplement that nobody has begun is not found', async () => {
  const client = await opened(test_, invitedAt(hearing, 1));

  expect((await client.get('/svar?utkast=felles.1')).status).toBe(404);
  expect((await client.get('/svar/kontroll?utkast=felles.7')).status).toBe(404);
});

test('the political decision may follow a preliminary answer as a supplement, and is not late', async () => {
  const client = await opened(test_, invitedAt(hearing, 2));
  await client.follow('Fyll inn svaret');
  await client.get('/svar/uten-merknad');
  await client.press('Gå videre', { replyKind: 'withoutRemarks' });
  const sender = { ...SENDER, senderEmail: 'maren@ombud.example' };
  await sendIn(test_, client, { ...sender, isPreliminary: 'yes' });
  test_.clock.moveTo(test_.clock.today().plusMonths(4).startsAt());

  const later = await opened(test_, invitedAt(hearing, 2));
  await later.press('Send et tillegg');
  await later.follow('Svar uten merknader');
  await later.press('Gå videre', { replyKind: 'withoutRemarks' });
  expect(later.page.text).not.toContain('Fristen er ute.');
  await sendIn(test_, later, sender);

  const { versions } = await answersFrom(test_, invitedAt(hearing, 2));
  expect(versions.map(({ isLate }) => isLate)).toEqual([false, false]);
});
