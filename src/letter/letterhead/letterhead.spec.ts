import { makeJpeg, makeMark } from '../../../test/support/make-picture.js';
import { approveHearing, prepareHearing } from '../../../test/support/hearing.js';
import { deskPath, lettersOnEachDatabase } from '../../../test/support/letter-suite.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { fileReferences } from '../../archive/stored-files.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { ApprovalService } from '../approval/approval.service.js';
import { Letterhead } from './letterhead.entity.js';

const PATH = '/skrivebord/brevhode';
const LINES = {
  postalAddress: 'Postboks 7, 0130 Oslo',
  telephone: '810 20 050',
  webAddress: 'www.direktoratet.example',
  organisationNumber: '983 544 622',
  logoAlternative: 'Merket til direktoratet',
};
const MARK = { logo: [{ filename: 'merke.png', content: makeMark() }] };

lettersOnEachDatabase('the letterhead of a host', (the) => {
  let administrator: PageClient;

  async function inUse(): Promise<void> {
    await administrator.get(PATH);
    await administrator.press('Lagre som prøve', LINES, MARK);
    const { number } = await newest();
    await administrator.press(`Ta utgave ${String(number)} i bruk`);
  }

  async function newest(): Promise<Letterhead> {
    const found = await the.suite.service.database.reader.find(Letterhead, { order: { number: 'DESC' }, take: 1 });
    if (!found[0]) throw new Error('There is no edition');
    return found[0];
  }

  async function pdfAt(path: string): Promise<ReadPdf> {
    return ReadPdf.from((await administrator.file(path)).bytes);
  }

  beforeAll(async () => {
    administrator = await the.suite.signedIn(the.suite.cast.administrator);
  });

  beforeEach(() => {
    const { clock } = the.suite.service;
    clock.moveTo(new Date(clock.now().getTime() + 60_000));
  });

  test('begins with none, and with the address that the host was set up with', async () => {
    const page = await administrator.get(PATH);

    expect(page.text).toContain('Virksomheten har ikke noe eget brevhode ennå.');
    expect(page.$('[name="postalAddress"]').val()).toBe('Postboks 220 Skøyen, 0213 Oslo');
  });

  test('is saved as a sample that does not count, and is seen on a letter before it does', async () => {
    await administrator.get(PATH);

    const page = await administrator.press('Lagre som prøve', LINES, MARK);

    const { id, number } = await newest();
    expect(page.notice).toBe(`Utgave ${String(number)} er lagret som prøve.`);
    expect(page.text).toContain('Den er ikke tatt i bruk.');
    const sample = await pdfAt(`${PATH}/${id}/prove.pdf?malform=nb`);
    const [first] = await sample.pages();
    expect(first).toContain('Postboks 7, 0130 Oslo Telefon 810 20 050 postmottak@helsedir.example');
    expect(first).toContain('www.direktoratet.example Org.nr. 983 544 622');
    expect((await sample.spoken())[0]?.parts.find(({ role }) => role === 'Figure')?.alternative).toBe(
      'Merket til direktoratet',
    );
  });

  test('counts for new letters from when it is taken into use, and is in the audit trail', async () => {
    await inUse();

    const hearing = await the.suite.prepared();
    const [first] = await (await pdfAt(deskPath(hearing, 'brev', 'forhandsvisning.pdf'))).pages();
    expect(first).toContain('Telefon 810 20 050');
    const { id } = await newest();
    const trail = await the.suite.service.database.reader.find(AuditEntry, { where: { objectId: id } });
    expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['letterhead.saved', 'Astrid Administrator'],
      ['letterhead.takenIntoUse', 'Astrid Administrator'],
    ]);
  });

  test('that a hearing was approved with stays its own when the host takes another into use', async () => {
    await inUse();
    const { service, people, register } = the.suite;
    const hearing = await prepareHearing(service, people, { title: 'Høring med brevhode', register });
    await approveHearing(service, people, hearing);
    service.clock.moveTo(new Date(service.clock.now().getTime() + 60_000));

    await administrator.get(PATH);
    await administrator.press('Lagre som prøve', { ...LINES, telephone: '22 00 00 01' });
    await administrator.press(`Ta utgave ${String((await newest()).number)} i bruk`);

    const [first] = await (await pdfAt(deskPath(hearing, 'brev', 'forhandsvisning.pdf'))).pages();
    expect(first).toContain('Telefon 810 20 050');
    expect(await service.app.get(ApprovalService, { strict: false }).isStillApproved(hearing.id)).toBe(true);
    const other = await the.suite.prepared();
    const [otherFirst] = await (await pdfAt(deskPath(other, 'brev', 'forhandsvisning.pdf'))).pages();
    expect(otherFirst).toContain('Telefon 22 00 00 01');
  });

  test('keeps the picture in the store, where the archive counts it', async () => {
    await inUse();

    const { logoSha256, logoSizeBytes } = await newest();
    const references = await fileReferences(the.suite.service.database.reader);
    expect(references).toContainEqual({ sha256: logoSha256, sizeBytes: logoSizeBytes, of: 'letterhead' });
    expect((await the.suite.service.app.get(FileStore).read(logoSha256 ?? '')).equals(makeMark())).toBe(true);
  });

  test('keeps the picture of the edition before, until it is taken away', async () => {
    await inUse();
    const { logoSha256 } = await newest();
    await administrator.press('Lagre som prøve', { ...LINES, telephone: '' });
    const kept = await newest();
    await administrator.press('Lagre som prøve', { removeLogo: 'yes' });
    const bare = await newest();

    expect([kept.logoSha256, kept.telephone]).toEqual([logoSha256, '']);
    expect([bare.logoSha256, bare.logoAlternative]).toEqual([null, '']);
  });

  test('refuses a picture by its bytes, and keeps what was typed', async () => {
    await administrator.get(PATH);
    const disguised = { logo: [{ filename: 'logo.png', content: '<svg onload="alert(1)"/>' }] };

    const page = await administrator.press('Lagre som prøve', { ...LINES, telephone: '99 99 99 99' }, disguised);

    expect(page.status).toBe(422);
    expect(page.errors).toEqual(['Dette er verken PNG eller JPEG. Lagre logoen i et av disse formatene.']);
    expect(page.$('[name="telephone"]').val()).toBe('99 99 99 99');
  });

  test('asks what the picture is, for those who cannot see it', async () => {
    await administrator.get(PATH);
    const jpeg = { logo: [{ filename: 'merke.jpg', content: makeJpeg(300, 100) }] };

    const page = await administrator.press('Lagre som prøve', { ...LINES, logoAlternative: '' }, jpeg);

    expect(page.status).toBe(422);
    expect(page.errors).toEqual(['Skriv hva logoen er, for den som ikke kan se den.', 'Velg filen på nytt.']);
  });

  test('says which lines are wrong', async () => {
    await administrator.get(PATH);

    const page = await administrator.press('Lagre som prøve', {
      ...LINES,
      telephone: 'ring oss',
      webAddress: 'ikke noe nett',
      organisationNumber: '983 544 623',
    });

    expect(page.status).toBe(422);
    expect(page.errors).toHaveLength(3);
  });

  test('that somebody else has saved meanwhile is not written over', async () => {
    await administrator.get(PATH);
    const other = await the.suite.signedIn(the.suite.cast.administrator);
    await other.get(PATH);
    await other.press('Lagre som prøve', { ...LINES, telephone: '22 22 22 22' });

    const page = await administrator.press('Lagre som prøve', { ...LINES, telephone: '33 33 33 33' });

    expect(page.status).toBe(409);
    expect(page.$('[name="telephone"]').val()).toBe('33 33 33 33');
    expect((await newest()).telephone).toBe('22 22 22 22');
  });

  test('is taken into use once', async () => {
    await inUse();
    const { id, hostId, number } = await newest();
    const former = await the.suite.service.database.reader.findOneByOrFail(Letterhead, { hostId, number: number - 1 });

    const again = await administrator.post(`${PATH}/${id}/i-bruk`);
    const older = await administrator.post(`${PATH}/${former.id}/i-bruk`);

    expect([again.status, older.status]).toEqual([409, 409]);
  });

  test('is seen and changed by nobody but the administrator of that host', async () => {
    const { id } = await newest();
    const adviser = await the.suite.signedIn(the.suite.cast.adviser);
    const secretary = await the.suite.signedIn(the.suite.cast.secretary);

    for (const person of [adviser, secretary]) {
      expect((await person.get(PATH)).status).toBe(403);
      expect((await person.post(PATH, LINES)).status).toBe(403);
      expect((await person.post(`${PATH}/${id}/i-bruk`)).status).toBe(403);
      expect((await person.get(`${PATH}/${id}/prove.pdf`)).status).toBe(403);
    }
  });
});
