import { eachDatabase } from '../../test/support/databases.js';
import { Keyring } from '../shared/security/keyring.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditService, type AuditActor } from './audit.service.js';
import { AuditVerification } from './audit-verification.js';

const keyring = new Keyring('a secret that is used in tests and nowhere else');
const randi: AuditActor = { id: 'p1', name: 'Randi Rådgiver', hostId: 'h1' };

eachDatabase('the audit trail', (the) => {
  const audit = (): AuditService => new AuditService(the.clock, keyring);

  const recordThree = async (): Promise<void> => {
    for (const title of ['ett', 'to', 'tre']) {
      await the.database.write((transaction) =>
        audit().record(transaction, randi, {
          action: 'consultation.renamed',
          objectType: 'consultation',
          objectId: 'c1',
          changes: { title },
        }),
      );
    }
  };

  const faults = async (): Promise<string[]> => {
    const verified = await new AuditVerification(audit()).verify(the.database.reader);
    return verified.faults.map(({ sequence, fault }) => `${sequence} ${fault}`);
  };

  /** What somebody with the database's own rights could do: the refusals are switched off first. */
  const tamper = async (sql: string): Promise<void> => {
    await the.database.write(async (transaction) => {
      if (the.database.dialect === 'postgres')
        await transaction.query('ALTER TABLE "audit_entry" DISABLE TRIGGER USER');
      else {
        await transaction.query('DROP TRIGGER "tr_audit_entry_no_update"');
        await transaction.query('DROP TRIGGER "tr_audit_entry_no_delete"');
      }
      await transaction.query(sql);
    });
  };

  test('is whole when nobody has touched it', async () => {
    await recordThree();

    expect(await faults()).toEqual([]);
  });

  test('keeps no content, only keyed digests of it', async () => {
    await recordThree();

    const entries = await the.database.reader.find(AuditEntry);
    expect(JSON.stringify(entries)).not.toContain('tre');
    expect(Object.keys(entries[0]?.changes ?? {})).toEqual(['title']);
  });

  test.each(['UPDATE "audit_entry" SET "actorName" = \'En annen\'', 'DELETE FROM "audit_entry"'])(
    'the database refuses: %s',
    async (sql) => {
      await recordThree();

      await expect(the.database.write((transaction) => transaction.query(sql))).rejects.toThrow(/append-only/);
    },
  );

  test('shows an entry that was edited past the refusals', async () => {
    await recordThree();
    await tamper('UPDATE "audit_entry" SET "actorName" = \'En annen\' WHERE "sequence" = 2');

    expect(await faults()).toEqual(['2 edited']);
  });

  test('shows an entry that was removed from the middle', async () => {
    await recordThree();
    await tamper('DELETE FROM "audit_entry" WHERE "sequence" = 2');

    expect(await faults()).toContain('3 missing');
  });

  test('shows that the end was cut off', async () => {
    await recordThree();
    await tamper('DELETE FROM "audit_entry" WHERE "sequence" = 3');

    expect(await faults()).toEqual(['3 truncated']);
  });

  test('is not written when the deed is rolled back', async () => {
    const undone = the.database.write(async (transaction) => {
      await audit().record(transaction, randi, { action: 'a', objectType: 'b', objectId: 'c' });
      throw new Error('undone');
    });

    await expect(undone).rejects.toThrow('undone');
    expect(await the.database.reader.count(AuditEntry)).toBe(0);
  });
});
