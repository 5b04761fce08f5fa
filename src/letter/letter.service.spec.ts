import { addCast, type Cast } from '../../test/people/cast.js';
import { bootApp, type TestApp } from '../../test/support/app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
} from '../../test/support/hearing.js';
import { ReadPdf } from '../../test/support/read-pdf.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../consultation/invitation/response-link.service.js';
import { linkPlace } from '../delivery/secret-links.js';
import { RecipientReader } from '../consultation/recipient/recipient-reader.js';
import { Organisation } from '../register/organisation/organisation.entity.js';
import { FileStore } from '../shared/files/file-store.js';
import { compareNorwegian } from '../shared/language/sorting.js';
import { NoResponseLink } from './letter.errors.js';
import { announcementOccasion } from './letter-occasion.js';
import type { LetterOrder } from './letter-order.js';
import { LetterService, type MadeLetter } from './letter.service.js';

const SAMI_NAME = 'Kárášjoga gielda / Čáhcesuolu, Đ, Ŋ, Š, Ŧ, Ž';

let service: TestApp;
let cast: Cast;
let people: HearingPeople;
let hearing: PreparedHearing;
let letters: LetterService;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
  people = await directoratePeople(service, cast);
  const register = await addRegister(service, people.adviser);
  await service.database.write(async (transaction) => {
    const body = await transaction.findOneByOrFail(Organisation, { name: 'Fagrådet for kreft' });
    body.rename(SAMI_NAME);
    await transaction.save(Organisation, body);
  });
  hearing = await prepareHearing(service, people, { title: 'Pasientforløp for kreft', register });
  await approveHearing(service, people, hearing);
  letters = service.app.get(LetterService, { strict: false });
});

afterAll(() => service.close());

function announcementOf(dispatchKey: string): LetterOrder {
  return { dispatchKey, occasion: announcementOccasion };
}

async function invitationTo(name: string): Promise<Invitation> {
  return service.database.reader.findOneByOrFail(Invitation, { consultationId: hearing.id, addressedName: name });
}

async function letterTo(name: string, dispatchKey = 'a'): Promise<MadeLetter> {
  const [made] = await letters.makeLetters([await invitationTo(name)], announcementOf(dispatchKey));
  if (!made) throw new Error('No letter was made');
  return made;
}

async function pdfOf({ letter }: MadeLetter): Promise<ReadPdf> {
  return ReadPdf.from(await service.app.get(FileStore).read(letter.pdfSha256));
}

async function textOf(made: MadeLetter): Promise<string> {
  return (await (await pdfOf(made)).pages()).join('\n');
}

describe('the letter to one body', () => {
  test('is in the language form of the body', async () => {
    const nynorsk = await letterTo('Bergen kommune');
    const bokmal = await letterTo('Pasientforeningen Håp');

    expect(await textOf(nynorsk)).toContain('Svar på dei spørsmåla som gjeld dykk');
    expect(await textOf(bokmal)).toContain('Svar på de spørsmålene som angår dere');
    expect((await (await pdfOf(nynorsk)).metadata()).info).toMatchObject({ Language: 'nn-NO' });
  });

  test('has sender, reference, date, recipient and deadline with weekday', async () => {
    const text = await textOf(await letterTo('Pasientforeningen Håp'));

    expect(text).toContain('Helsedirektoratet');
    expect(text).toContain('17/20347');
    expect(text).toContain('1. februar 2018');
    expect(text).toContain('Pasientforeningen Håp');
    expect(text).toContain('tirsdag 1. mai 2018');
  });

  test('is signed with e.f., and says who approved it electronically and when', async () => {
    const text = await textOf(await letterTo('Pasientforeningen Håp'));

    expect(text).toContain('Didrik Direktør e.f.');
    expect(text).not.toContain('Randi Rådgiver e.f.');
    expect(text).toContain(
      'Dokumentet er godkjent elektronisk av Didrik Direktør, avdelingsdirektør, 1. februar 2018.',
    );
  });

  test('has the bodies appended by category, in Norwegian order, with their Sámi letters', async () => {
    const text = (await textOf(await letterTo('Pasientforeningen Håp'))).split('Høringsinstanser ').at(-1) ?? '';

    const names = (await service.app.get(RecipientReader).lines(hearing.id)).map(({ name }) => name);
    const places = names.map((name) => text.indexOf(name));
    expect(names).toContain(SAMI_NAME);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(names.slice(0, 2)).toEqual([...names.slice(0, 2)].sort(compareNorwegian));
  });

  test('is addressed in Sámi letters', async () => {
    const [first] = await (await pdfOf(await letterTo(SAMI_NAME))).pages();

    expect(first).toContain(SAMI_NAME);
  });

  test('has headings, lists and a table of bodies for screen readers', async () => {
    const tags = await (await pdfOf(await letterTo('Pasientforeningen Håp'))).tags();

    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags).toEqual(expect.arrayContaining(['H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD']));
  });

  test('has a filename of its own in plain letters', async () => {
    const made = await letterTo('Pasientforeningen Håp');

    expect(made.letter.filename).toBe('Horingsbrev-17-20347-Pasientforeningen-Hap.pdf');
    expect(made.attachments.map(({ filename }) => filename)).toEqual([
      made.letter.filename,
      expect.stringMatching(/^svarskjema-[a-z-]+\.docx$/),
    ]);
  });
});

describe('the secret link', () => {
  test('stands in no PDF, neither as text nor as a link, while the public address and the reference do', async () => {
    for (const { invitationId, linkId, secret } of hearing.invited) {
      const invitation = await service.database.reader.findOneByOrFail(Invitation, { id: invitationId });
      const made = await letterTo(invitation.addressedName);
      const pdf = await pdfOf(made);
      const bytes = await service.app.get(FileStore).read(made.letter.pdfSha256);
      const all = [...(await pdf.pages()), ...(await pdf.links()), bytes.toString('latin1')].join('\n');

      expect(all).not.toContain(secret);
      expect(all).not.toContain(linkId);
      expect(all).not.toContain('/svar/');
      expect(await pdf.links()).toContain(`http://localhost/horinger/${hearing.id}`);
    }
  });

  test('has its place in both texts of the e-mail, and the secret itself in neither', async () => {
    const invited = hearing.invited[0];
    const invitation = await service.database.reader.findOneByOrFail(Invitation, { id: invited?.invitationId ?? '' });
    const { email } = await letterTo(invitation.addressedName);

    expect(email.textBody).toContain(linkPlace(invited?.linkId ?? ''));
    expect(email.htmlBody).toContain(linkPlace(invited?.linkId ?? ''));
    expect(email.textBody + email.htmlBody).not.toContain(invited?.secret);
    expect(email.toAddress).toBe(invitation.email);
  });

  test('of another body cannot be called forth by what somebody has typed', async () => {
    const [own = { invitationId: '', linkId: '' }, other = { linkId: '' }] = hearing.invited;
    const place = linkPlace(other.linkId);
    const invitation = await service.database.reader.findOneByOrFail(Invitation, { id: own.invitationId });
    const typed = Object.assign(new Invitation(), { ...invitation, addressedName: `Lag ${place}` });

    const [made] = await letters.makeLetters([typed], announcementOf('typed'));

    const email = JSON.stringify(made?.email);
    expect(email).toContain(linkPlace(own.linkId));
    expect(email.replace(JSON.stringify(typed.addressedName), '')).not.toContain(place);
  });

  test('a letter carries the link of the body, and never that of a colleague it has invited since', async () => {
    const invitation = await invitationTo('Landets pasientombud');
    const own = await service.database.reader.findOneByOrFail(ResponseLink, { invitationId: invitation.id });
    const holder = { role: 'maySubmit', holderName: 'Kari Kollega', holderEmail: 'kari@kommune.example' } as const;
    const colleague = await service.database.write((transaction) =>
      service.app.get(ResponseLinkService).makeFor(transaction, invitation, { ...holder, invitedByLinkId: own.id }),
    );

    const [made] = await letters.makeLetters([invitation], announcementOf('colleague'));

    expect(JSON.stringify(made?.email)).toContain(linkPlace(own.id));
    expect(JSON.stringify(made?.email)).not.toContain(colleague.id);
    await service.database.write((transaction) => transaction.delete(ResponseLink, { id: colleague.id }));
  });

  test('a body whose link is revoked gets no letter', async () => {
    const invitation = await invitationTo('Landets pasientombud');
    const links = service.app.get(ResponseLinkService);
    await service.database.write(async (transaction) => {
      const link = await transaction.findOneByOrFail(ResponseLink, { invitationId: invitation.id });
      link.revoke(service.clock.now());
      await transaction.save(ResponseLink, link);
    });

    await expect(letters.makeLetters([invitation], announcementOf('b'))).rejects.toThrow(NoResponseLink);
    await service.database.write((transaction) => links.make(transaction, [invitation], 2));
    await expect(letters.makeLetters([invitation], announcementOf('b'))).resolves.toHaveLength(1);
  });
});

describe('the e-mail with the letter', () => {
  test('shows what was typed as it was typed in the text, and as HTML in the other', async () => {
    const invitation = await invitationTo('Pasientforeningen Håp');
    const named = Object.assign(new Invitation(), { ...invitation, addressedName: 'Hår & <b>hud</b>' });
    const [made] = await letters.makeLetters([named], announcementOf('c'));

    expect(made?.email.textBody).toContain('Til Hår & <b>hud</b>');
    expect(made?.email.htmlBody).toContain('Til Hår &amp; &lt;b&gt;hud&lt;/b&gt;');
  });

  test('has the deadline, the reference and the contact', async () => {
    const { email } = await letterTo('Bergen kommune');

    expect(email.subject).toBe('Høyring: Pasientforløp for kreft (sak 17/20347)');
    expect(email.textBody).toContain('Frist: tysdag 1. mai 2018');
    expect(email.textBody).toContain('Referansen vår: 17/20347');
    expect(email.textBody).toContain('Kontakt: Randi Rådgiver, 22 00 00 00, randi@helsedir.example');
  });
});
