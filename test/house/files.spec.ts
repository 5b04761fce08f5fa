import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { FILE_COLUMNS } from '../../src/archive/stored-files.js';
import { VerifyCommand } from '../../src/archive/verify.command.js';
import { FileStore } from '../../src/shared/files/file-store.js';
import { pathOf } from '../../src/shared/database/connect.js';
import { Attachment } from '../../src/response/attachment/attachment.entity.js';
import { addCast } from '../people/cast.js';
import { bootApp, type TestApp } from '../support/app.js';
import { addRegister, directoratePeople, finishHearing, type FinishedHearing } from '../support/hearing.js';
import { DatabaseCopy } from '../support/walk/database-copy.js';

/** Columns that hold a SHA-256 and point at no file of their own, with why. */
const NOT_A_FILE: Readonly<Record<string, string>> = {
  'reception.sha256': 'seals how the answer came, which stands in the row',
  'reception.mailSha256': 'repeats that of the mail the row points at, as part of the seal',
  'response_version.sha256': 'seals the content of the version, which stands in rows',
  'version_attachment.sha256': 'repeats that of the attachment the row points at, as part of the seal',
};

describe('the files of the service', () => {
  let test: TestApp;
  let hearing: FinishedHearing;
  let copy: DatabaseCopy;

  beforeAll(async () => {
    test = await bootApp();
    const people = await directoratePeople(test, await addCast(test));
    const register = await addRegister(test, people.adviser);
    hearing = await finishHearing(test, people, { title: 'Pakkeforløp for kreft', register });
    copy = await DatabaseCopy.of(test);
  }, 120_000);

  afterAll(async () => {
    await test.close();
  });

  it('are known to verification wherever a row points at one', async () => {
    const columns: { name: string }[] = await test.database.reader.query(
      `SELECT m."name" || '.' || c."name" AS "name" FROM sqlite_master m, pragma_table_info(m."name") c
       WHERE m."type" = 'table' AND lower(c."name") LIKE '%sha256%'`,
    );

    const known = [...FILE_COLUMNS.map(({ table, sha256 }) => `${table}.${sha256}`), ...Object.keys(NOT_A_FILE)];
    expect(columns.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('are all what they were after a whole hearing, and so is the audit trail', async () => {
    const { figures, ok } = await verify();

    expect(figures).toMatchObject({ ok: true, auditFaults: [], fileFaults: [], unreferenced: 0 });
    expect(figures['files']).toBeGreaterThan(5);
    expect(figures['auditEntries']).toBeGreaterThan(20);
    expect(ok).toBe(true);
  });

  it('are missed when one of them is gone', async () => {
    const { sha256, path } = await storedAttachment();
    const bytes = readFileSync(path);

    rmSync(path);
    const { figures, ok } = await verify();
    writeFileSync(path, bytes);

    expect(ok).toBe(false);
    expect(figures['fileFaults']).toEqual([{ sha256, of: 'attachment', fault: 'missing' }]);
  });

  it('are found out when one byte of them is another', async () => {
    const { sha256, path } = await storedAttachment();
    const bytes = readFileSync(path);
    const flipped = Buffer.from(bytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;

    writeFileSync(path, flipped);
    const { figures, ok } = await verify();
    writeFileSync(path, bytes);

    expect(ok).toBe(false);
    expect(figures['fileFaults']).toEqual([{ sha256, of: 'attachment', fault: 'changed' }]);
  });

  it('are found out when the row says another size', async () => {
    await pastTheService(test, `UPDATE "attachment" SET "sizeBytes" = "sizeBytes" + 1`);
    const { figures } = await verify();
    await copy.putBack();

    expect(figures['fileFaults']).toMatchObject([{ of: 'attachment', fault: 'otherSize' }]);
  });

  it.each([
    ['edited', `UPDATE "audit_entry" SET "actorName" = 'Ingen' WHERE "sequence" = 3`, 'edited'],
    ['taken out', `DELETE FROM "audit_entry" WHERE "sequence" = 3`, 'missing'],
    ['cut off the end', `DELETE FROM "audit_entry" WHERE "sequence" > 4`, 'truncated'],
  ])('are beside an audit trail where an entry that was %s is found', async (_what, sql, fault) => {
    await pastTheService(test, sql);
    const { figures, ok } = await verify();
    await copy.putBack();

    expect(ok).toBe(false);
    expect(figures['auditFaults']).toEqual(expect.arrayContaining([expect.objectContaining({ fault })]));
  });

  it('are beside an audit trail that the database itself lets nobody change', async () => {
    const change = (sql: string): Promise<unknown> => test.database.write((transaction) => transaction.query(sql));

    await expect(change(`UPDATE "audit_entry" SET "actorName" = 'Ingen'`)).rejects.toThrow();
    await expect(change(`DELETE FROM "audit_entry"`)).rejects.toThrow();
  });

  function verify(): ReturnType<VerifyCommand['run']> {
    const { app, settings, database, clock } = test;
    const progress = { at: () => undefined };
    return new VerifyCommand({ context: app, ground: { settings, database, clock }, progress }).run();
  }

  async function storedAttachment(): Promise<{ readonly sha256: string; readonly path: string }> {
    const { attachmentId: id } = hearing.answered;
    const { sha256 } = await test.database.reader.findOneByOrFail(Attachment, { id });
    return { sha256, path: test.app.get(FileStore, { strict: false }).pathOf(sha256) };
  }
});

/** Changes the database as somebody with its file in hand would, without the triggers that stand in the way. */
async function pastTheService({ settings }: TestApp, sql: string): Promise<void> {
  const connection = new sqlite3.Database(pathOf(settings.databaseUrl));
  const triggers = await new Promise<{ name: string }[]>((resolve, reject) => {
    connection.all<{ name: string }>(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`, (error, rows) =>
      error ? reject(error) : resolve(rows),
    );
  });
  const statements = [...triggers.map(({ name }) => `DROP TRIGGER "${name}"`), sql].join(';\n');
  await new Promise<void>((resolve, reject) => {
    connection.exec(statements, (error) => (error ? reject(error) : resolve()));
  });
  await new Promise<void>((resolve) => connection.close(() => resolve()));
}
