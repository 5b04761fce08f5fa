import { readFileSync } from 'node:fs';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { listOf } from '../../../test/support/register/register-on.js';
import { Host } from '../../identity/host/host.entity.js';
import { CommandRefused, type Outcome } from '../../shared/command-line/outcome.js';
import { Contact } from '../contact/contact.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { ImportRegisterCommand } from './import-register.command.js';
import { LinesUnreadable } from './import.errors.js';
import type { ListFile } from './read-list-file.js';

const REAL_LIST = {
  filename: 'horingsinstanser-2018-02.txt',
  bytes: readFileSync(new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url)),
};

describe('the command that imports a list', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await bootApp();
  });

  afterEach(async () => {
    await test.close();
  });

  const run = (file: ListFile, options: Readonly<Record<string, unknown>> = {}): Promise<Outcome> => {
    const { settings, database, clock } = test;
    const ground = { context: test.app, ground: { settings, database, clock }, progress: { at: () => undefined } };
    return new ImportRegisterCommand(ground).run(file, { host: 'Helsedirektoratet', ...options });
  };

  it('makes the host and says what the real list held, the second time that nothing was made', async () => {
    const [first, second] = [await run(REAL_LIST), await run(REAL_LIST)];

    const counts = '"lines":167,"categories":7,"organisations":158,"groups":6,"listings":166,"listedTwice":3';
    expect(JSON.stringify(first.figures)).toBe(`{${counts},"created":547}`);
    expect(JSON.stringify(second.figures)).toBe(`{${counts},"created":0}`);
    expect(await test.database.reader.count(Host)).toBe(1);
  });

  it('does nothing at all in a dry run, and names what cannot be read', async () => {
    const outcome = await run(listOf('Akan', '---'), { dryRun: true });

    expect(outcome.ok).toBe(false);
    expect(outcome.figures).toMatchObject({ created: 0, wouldCreate: 1 });
    expect(outcome.sentences).toContain('Cannot be read: line 3, «---» (noLetters)');
    expect(await test.database.reader.count(Host)).toBe(0);
  });

  it('leaves out what cannot be read when told to, and says which lines', async () => {
    await expect(run(listOf('Akan', '---'))).rejects.toBeInstanceOf(LinesUnreadable);

    const outcome = await run(listOf('Akan', '---'), { leaveOutUnreadable: true });

    expect(outcome.figures).toMatchObject({ created: 1, leftOut: [3] });
  });

  it('reads an umbrella’s list of its associations into a register of its own, each with its address', async () => {
    const rows = [
      'navn\tforkortelse\ttype\te-post',
      'Norsk psykiatrisk forening\tNPF\tfagmedisinsk\tstyret@npf.example',
    ];
    const list = { filename: 'medlemmer.tsv', bytes: Buffer.from(rows.join('\n')) };

    const { figures } = await run(list, { host: 'Legeforeningen', association: true });

    expect(figures).toMatchObject({ created: 1, categories: 1 });
    const host = await test.database.reader.findOneByOrFail(Host, { name: 'Legeforeningen' });
    const contact = await test.database.reader.findOneByOrFail(Contact, { email: 'styret@npf.example' });
    expect([host.kind, contact.hostId]).toEqual(['association', host.id]);
  });

  it('takes headings and columns by name, and refuses a column that is none', async () => {
    const csv = { filename: 'liste.csv', bytes: Buffer.from('Hvem;Hvor\nAkan;Andre\n') };

    await run({ filename: 'liste.txt', bytes: Buffer.from('Mine\nBikuben\n') }, { heading: ['Mine'] });
    await run(csv, { map: ['name=Hvem', 'category=Hvor'] });

    const names = (await test.database.reader.find(Organisation)).map(({ name }) => name);
    expect(names.sort()).toEqual(['Akan', 'Bikuben']);
    await expect(run(csv, { map: ['navn=Hvem'] })).rejects.toBeInstanceOf(CommandRefused);
  });
});
