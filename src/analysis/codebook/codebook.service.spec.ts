import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { openHearing } from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import type { Tag } from './tag.entity.js';

eachDatabase('the codebook', (the) => {
  let parts: AnalysisParts;
  let consultationId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    consultationId = (await openHearing(parts, parts.summariser)).consultation.id;
  });

  afterEach(() => {
    parts.remove();
  });

  const add = (name: string, parent?: Tag): Promise<Tag> =>
    parts.codebook.add(parts.summariser, consultationId, {
      name,
      definition: `Om ${name}.`,
      parentId: parent?.id ?? null,
    });
  const seen = (tag: Tag): { consultationId: string; tagId: string; version: number } => ({
    consultationId,
    tagId: tag.id,
    version: tag.version,
  });
  const tree = async (): Promise<string[]> => {
    const { inOrder } = await parts.codebook.read(parts.summariser, consultationId);
    return inOrder.map(({ tag, depth }) => `${'-'.repeat(depth)}${tag.name}${tag.isRetired ? ' (utgått)' : ''}`);
  };

  test('is a tree in the order it was made', async () => {
    const treatment = await add('Behandling');
    await add('Prosess');
    const medication = await add('LAR', treatment);

    expect(await tree()).toEqual(['Behandling', '-LAR', 'Prosess']);
    const read = await parts.codebook.read(parts.summariser, consultationId);
    expect(read.pathOf(medication.id)).toBe('Behandling › LAR');
  });

  test('has no two themes of the same name, however it is written', async () => {
    await add('Frister');

    await expect(add('FRISTER')).rejects.toThrow('already has a theme');
  });

  test('moves a theme with all that stands below it, and never below itself', async () => {
    const treatment = await add('Behandling');
    const process = await add('Prosess');
    const medication = await add('LAR', treatment);
    await add('Dosering', medication);

    await parts.codebook.move(parts.summariser, seen(medication), { parentId: null, afterId: treatment.id });
    expect(await tree()).toEqual(['Behandling', 'LAR', '-Dosering', 'Prosess']);

    await parts.codebook.move(parts.summariser, seen(process), { parentId: null, afterId: null });
    expect(await tree()).toEqual(['Prosess', 'Behandling', 'LAR', '-Dosering']);

    const moved = (await parts.codebook.read(parts.summariser, consultationId)).get(medication.id);
    const below = (await parts.codebook.read(parts.summariser, consultationId)).childrenOf(medication.id)[0];
    const spot = { parentId: below?.id ?? '', afterId: null };
    await expect(parts.codebook.move(parts.summariser, seen(moved), spot)).rejects.toThrow('below itself');
  });

  test('stops offering a theme with what is below it, and offers it again with what is above', async () => {
    const treatment = await add('Behandling');
    const medication = await add('LAR', treatment);

    await parts.codebook.retire(parts.summariser, seen(treatment));
    expect(await tree()).toEqual(['Behandling (utgått)', '-LAR (utgått)']);

    await parts.codebook.takeUp(parts.summariser, seen(medication));
    expect(await tree()).toEqual(['Behandling', '-LAR']);
  });

  test('tells whoever changes a theme that somebody has changed meanwhile', async () => {
    const tag = await add('Frister');
    await parts.codebook.define(parts.summariser, seen(tag), { name: 'Tid', definition: 'Om tid.' });

    const late = parts.codebook.define(parts.summariser, seen(tag), { name: 'Dato', definition: 'Om datoer.' });

    await expect(late).rejects.toThrow('Somebody else has saved');
  });

  test('is read by all who work at the host, written by summarisers, and not there for another host', async () => {
    await add('Frister');
    const input = { name: 'Tid', definition: '', parentId: null };

    expect(await parts.codebook.read(parts.reader, consultationId)).toBeDefined();
    await expect(parts.codebook.add(parts.reader, consultationId, input)).rejects.toThrow('do not have permission');
    await expect(parts.codebook.read(parts.foreigner, consultationId)).rejects.toThrow('cannot find');
  });

  test('tells what was done to a theme, and by whom', async () => {
    const tag = await add('Frister');
    await parts.codebook.define(parts.summariser, seen(tag), { name: 'Tid', definition: 'Om tid.' });

    const history = await parts.codebook.historyOf(parts.reader, consultationId, tag.id);

    expect(history.map(({ deed, byName, what }) => [deed, byName, what['from']])).toEqual([
      ['defined', 'Oddny Oppsummerer', 'Frister'],
      ['added', 'Oddny Oppsummerer', undefined],
    ]);
  });

  test('is shared with the other hearings of the host as a copy, and never with another host', async () => {
    const treatment = await add('Behandling');
    await add('LAR', treatment);
    const retired = await add('Gammelt');
    await parts.codebook.retire(parts.summariser, seen(retired));
    const shared = await parts.sharedCodebooks.share(parts.summariser, consultationId, 'Pakkeforløp');
    const other = (await openHearing(parts, parts.summariser)).consultation.id;
    await parts.codebook.add(parts.summariser, other, { name: 'behandling', definition: 'Egen.', parentId: null });

    const taken = await parts.sharedCodebooks.takeIn(parts.summariser, other, shared.id);

    expect(taken).toEqual({ added: 1, known: 1 });
    const { inOrder } = await parts.codebook.read(parts.summariser, other);
    expect(inOrder.map(({ tag, depth }) => [depth, tag.name, tag.definition])).toEqual([
      [0, 'behandling', 'Egen.'],
      [1, 'LAR', 'Om LAR.'],
    ]);
    expect(await parts.sharedCodebooks.offered(parts.foreigner)).toEqual([]);
    await expect(parts.sharedCodebooks.takeIn(parts.foreigner, other, shared.id)).rejects.toThrow('cannot find');
    await expect(parts.sharedCodebooks.retire(parts.reader, shared.id)).rejects.toThrow('permission');
  });

  test('takes in a file of themes, those below another under it, whatever the order of the lines', async () => {
    await add('Frister');
    const csv = [
      'Navn;Definisjon;Eksempel;Standardtekst;Under',
      'LAR;Om legemidler;«Dosen er for lav»;;Behandling',
      'Behandling;Om behandling;;Vi viser til kapittel 2.;',
      'FRISTER;Igjen;;;',
    ].join('\r\n');
    const file = { filename: 'temaer.csv', bytes: Buffer.from(`\ufeff${csv}`) };

    const taken = await parts.sharedCodebooks.takeInFile(parts.summariser, consultationId, file);

    expect(taken).toEqual({ added: 2, known: 1 });
    expect(await tree()).toEqual(['Frister', 'Behandling', '-LAR']);
    const { inOrder } = await parts.codebook.read(parts.summariser, consultationId);
    expect(inOrder.map(({ tag }) => [tag.example, tag.defaultText])).toEqual([
      ['', ''],
      ['', 'Vi viser til kapittel 2.'],
      ['«Dosen er for lav»', ''],
    ]);
    const unreadable = { filename: 'brev.csv', bytes: Buffer.from('Dette er et brev.\nUten temaer.') };
    await expect(parts.sharedCodebooks.takeInFile(parts.summariser, consultationId, unreadable)).rejects.toThrow(
      'found no themes',
    );
  });
});
