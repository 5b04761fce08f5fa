import { approveHearing, openHearing, type PreparedHearing } from '../../../test/support/hearing.js';
import { lettersOnEachDatabase } from '../../../test/support/letter-suite.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ContentStands } from '../../consultation/consultation.errors.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Actors } from '../../identity/access/actors.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { LetterStands } from '../letter.errors.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { ApprovalService } from '../approval/approval.service.js';
import { FaultyTemplate } from '../merge/template-faults.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplateService } from './letter-template.service.js';

lettersOnEachDatabase('saving the letter', (the) => {
  const approvals = (): ApprovalService => the.suite.service.app.get(ApprovalService, { strict: false });
  const templates = (): LetterTemplateService => the.suite.service.app.get(LetterTemplateService, { strict: false });

  async function approved(): Promise<PreparedHearing> {
    const hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
    return hearing;
  }

  async function stateOf({ id }: { readonly id: string }): Promise<string> {
    return (await the.suite.service.database.reader.findOneByOrFail(Consultation, { id })).state;
  }

  async function actor({ id }: { readonly id: string }): Promise<PersonActor> {
    const found = await the.suite.service.app.get(Actors).personAt(id);
    if (!found) throw new Error('The person works nowhere');
    return found;
  }

  async function saveLetter({ id }: { readonly id: string }, body: string, seenNumber = 1): Promise<LetterTemplate> {
    const texts = { ...DEFAULT_TEMPLATES.nb, body };
    return templates().save(the.suite.people.adviser, id, { languageForm: 'nb', seenNumber, texts });
  }

  test('makes a new version, and leaves the old ones as they were', async () => {
    const hearing = await the.suite.prepared();

    const second = await saveLetter(hearing, 'Andre utgave');
    const third = await saveLetter(hearing, 'Tredje utgave', 2);

    expect([second.number, third.number]).toEqual([2, 3]);
    const all = await the.suite.service.database.reader.find(LetterTemplate, {
      where: { consultationId: hearing.id },
      order: { number: 'ASC' },
    });
    expect(all.map(({ body }) => body.slice(0, 13))).toEqual(['# Høring: {{t', 'Andre utgave', 'Tredje utgave']);
  });

  test('with a fault is refused here too, whoever calls', async () => {
    const hearing = await the.suite.prepared();

    await expect(saveLetter(hearing, '{{constructor}}')).rejects.toThrow(FaultyTemplate);
  });

  test('the same text again makes no version and voids nothing', async () => {
    const hearing = await approved();

    const { number } = await templates().save(the.suite.people.adviser, hearing.id, {
      languageForm: 'nb',
      seenNumber: 1,
      texts: DEFAULT_TEMPLATES.nb,
    });

    expect(number).toBe(1);
    expect(await stateOf(hearing)).toBe('approved');
  });

  test('over a newer version is refused, and voids nothing', async () => {
    const hearing = await the.suite.prepared();
    await saveLetter(hearing, 'Min tekst');
    await approvals().submit(the.suite.people.adviser, hearing.id);

    await expect(saveLetter(hearing, 'Din tekst', 1)).rejects.toThrow(ChangedMeanwhile);
    expect(await stateOf(hearing)).toBe('submittedForApproval');
  });

  test('of two at once, one is told that the other was first', async () => {
    const hearing = await the.suite.prepared();

    const results = await Promise.allSettled([saveLetter(hearing, 'En'), saveLetter(hearing, 'To')]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is refused once the hearing is out', async () => {
    const hearing = await approved();
    await openHearing(the.suite.service, the.suite.people, hearing);

    await expect(saveLetter(hearing, 'For sent')).rejects.toThrow(ContentStands);
  });

  test('is for those who may edit the hearing', async () => {
    const { id } = await the.suite.prepared();
    const input = { languageForm: 'nb' as const, seenNumber: 1, texts: DEFAULT_TEMPLATES.nb };

    await expect(templates().save(await actor(the.suite.cast.reader), id, input)).rejects.toThrow(NotAllowed);
    await expect(templates().save(await actor(the.suite.cast.secretary), id, input)).rejects.toThrow(NotFound);
  });

  describe('of another kind than the announcement', () => {
    const REMINDER = { subject: 'Påminnelse', emailText: 'Husk fristen.', body: '# Påminnelse\n\nFristen nærmer seg.' };

    function saveReminder({ id }: { readonly id: string }, seenNumber = 0, body = REMINDER.body) {
      const input = { kind: 'reminder', languageForm: 'nb', seenNumber, texts: { ...REMINDER, body } } as const;
      return templates().save(the.suite.people.adviser, id, input);
    }

    test('does not void the approval of the hearing', async () => {
      const hearing = await approved();

      await saveReminder(hearing);

      expect(await stateOf(hearing)).toBe('approved');
      expect(await approvals().isStillApproved(hearing.id)).toBe(true);
    });

    test('has numbers of its own, and leaves the announcement as it was', async () => {
      const hearing = await the.suite.prepared();

      const [first, second] = [await saveReminder(hearing), await saveReminder(hearing, 1, 'Ny tekst')];

      expect([first.number, second.number]).toEqual([1, 2]);
      expect((await saveLetter(hearing, 'Andre utgave')).number).toBe(2);
    });

    test('is possible while the hearing is out and after it has closed, and not once it is cancelled', async () => {
      const hearing = await approved();
      await openHearing(the.suite.service, the.suite.people, hearing);
      expect((await saveReminder(hearing)).number).toBe(1);

      const setState = (state: 'closed' | 'cancelled') =>
        the.suite.service.database.write((transaction) =>
          transaction.update(Consultation, { id: hearing.id }, { state }),
        );
      await setState('closed');
      expect((await saveReminder(hearing, 1, 'Etter fristen')).number).toBe(2);
      await setState('cancelled');
      await expect(saveReminder(hearing, 2, 'For sent')).rejects.toThrow(LetterStands);
    });

    test('over a newer version is refused, and leaves a row in the audit trail when it is not', async () => {
      const hearing = await the.suite.prepared();
      const saved = await saveReminder(hearing);

      await expect(saveReminder(hearing, 0, 'Din tekst')).rejects.toThrow(ChangedMeanwhile);
      const rows = await the.suite.service.database.reader.findBy(AuditEntry, { objectId: saved.id });
      expect(rows.map(({ action }) => action)).toEqual(['letterTemplate.saved']);
    });

    test('is refused with a field of another kind', async () => {
      const hearing = await the.suite.prepared();

      await expect(saveReminder(hearing, 0, '{{whatChanged}}')).rejects.toThrow(FaultyTemplate);
    });
  });
});
