import { writeHearing } from '../../../test/support/hearing.js';
import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { FileStore } from '../../shared/files/file-store.js';

let suite: LetterSuite;

beforeAll(async () => {
  suite = await LetterSuite.start();
});

afterAll(() => suite.close());

describe('the preview', () => {
  test('before the list is locked is of an example, with the bodies chosen so far', async () => {
    const hearing = await writeHearing(suite.service, suite.people.adviser, 'Ikke låst');
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(deskPath(hearing, 'brev', 'forhandsvisning') + '?malform=nn');

    expect(page.text).toContain('Høringslisten er ikke låst ennå');
    expect(page.text).toContain('Døme kommune');
  });

  test('is of any recipient, found by name, in the recipient’s language form', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev', 'forhandsvisning'));

    const found = await client.submit('form[role="search"]', { sok: 'bergen' });
    expect(
      found
        .$('details li a')
        .map((_, element) => found.$(element).text())
        .toArray(),
    ).toContain('Bergen kommune');

    const page = await client.follow('Bergen kommune');
    expect(page.text).toContain('inviterer Bergen kommune til å uttale seg i denne saka');
    expect(page.text).toContain('postmottak@bergen.example');
    expect(page.text).toContain('Førehandsvising. Dokumentet er ikkje godkjent.');
  });

  test('shows no secret, but says where the link will stand', async () => {
    const hearing = await suite.prepared();
    const [invited] = hearing.invited;
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(
      `${deskPath(hearing, 'brev', 'forhandsvisning')}?mottaker=${invited?.invitationId ?? ''}`,
    );

    expect(page.html).not.toContain(invited?.secret);
    expect(page.html).not.toContain(invited?.linkId);
    expect(page.text).toMatch(/Her står svarlen/);
  });

  test('as a PDF is the letter itself', async () => {
    const hearing = await suite.prepared();
    const invitation = await suite.service.database.reader.findOneByOrFail(Invitation, {
      consultationId: hearing.id,
      addressedName: 'Pasientforeningen Håp',
    });
    const client = await suite.signedIn(suite.cast.adviser);

    const file = await client.file(`${deskPath(hearing, 'brev', 'forhandsvisning.pdf')}?mottaker=${invitation.id}`);

    expect(file.mediaType).toBe('application/pdf');
    expect(file.filename).toBe('Horingsbrev-17-20347-Pasientforeningen-Hap.pdf');
    const [first] = await (await ReadPdf.from(file.bytes)).pages();
    expect(first).toContain('Pasientforeningen Håp');
  });

  test('of a body of another hearing is not found', async () => {
    const [hearing, other] = [await suite.prepared(), await suite.prepared()];
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(
      `${deskPath(hearing, 'brev', 'forhandsvisning')}?mottaker=${other.invited[0]?.invitationId ?? ''}`,
    );

    expect(page.status).toBe(404);
  });
});

describe('the preview of another kind', () => {
  test('is an example that nobody has approved, without the list of bodies', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(`${deskPath(hearing, 'brev', 'forhandsvisning')}?type=extension`);

    expect(page.text).toContain('Dette er et eksempel.');
    expect(page.text).toContain('Flere kommunestyrer møtes først i slutten av april.');
    expect(page.text).toContain('Dokumentet er ikke godkjent.');
    expect(page.text).not.toContain('Høringsinstanser bakerst i brevet');

    const file = await client.file(`${deskPath(hearing, 'brev', 'forhandsvisning.pdf')}?type=reminder`);
    expect(file.filename).toBe('Paminnelse-17-20347-Eksempel-kommune.pdf');
  });

  test('can be had as a proof too', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(`${deskPath(hearing, 'brev', 'forhandsvisning')}?type=correction`);

    const page = await client.press('Send prøve til meg');

    expect(page.path).toContain('type=correction');
    const message = await suite.service.database.reader.findOneByOrFail(Message, {
      purpose: 'proof',
      subjectId: hearing.id,
    });
    expect(message.subject).toMatch(/^Prøve: Rettelse: /);
  });
});

describe('a proof', () => {
  test('goes to whoever asks, with the letter attached and without any link', async () => {
    const hearing = await suite.prepared();
    const [invited] = hearing.invited;
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(`${deskPath(hearing, 'brev', 'forhandsvisning')}?mottaker=${invited?.invitationId ?? ''}`);

    const page = await client.press('Send prøve til meg');

    expect(page.notice).toContain('Prøven er på vei');
    const message = await suite.service.database.reader.findOneByOrFail(Message, {
      purpose: 'proof',
      subjectId: hearing.id,
    });
    expect(message).toMatchObject({ toAddress: 'randi@helsedir.example', hostId: suite.cast.directorate.id });
    expect(message.subject).toMatch(/^Prøve: /);
    expect(message.textBody + message.htmlBody).not.toContain('[[link:');
    expect(message.textBody).toMatch(/Her står svarlen/);
    const attached = await suite.service.database.reader.findOneByOrFail(MessageAttachment, { messageId: message.id });
    const pdf = await ReadPdf.from(await suite.service.app.get(FileStore).read(attached.sha256));
    expect((await pdf.pages()).join(' ')).toMatch(/ikk(e|je) godkjent/);
  });
});
