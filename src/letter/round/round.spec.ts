import { approveHearing, openHearing, type PreparedHearing } from '../../../test/support/hearing.js';
import { deskPath, lettersOnEachDatabase } from '../../../test/support/letter-suite.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Programme } from '../../consultation/programme/programme.entity.js';
import { QuestionService } from '../../consultation/question/question.service.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { ConsultationRound } from '../../consultation/round/consultation-round.entity.js';
import { RoundTooEarly } from '../../consultation/round/round.errors.js';
import { RoundService } from '../../consultation/round/round.service.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { actorFor } from '../../../test/support/consultation/make-consultation.js';
import { ApprovalService } from '../approval/approval.service.js';
import { LETTER_KINDS } from '../letter-occasion.js';
import { STANDARD_TEXTS } from '../template/default-templates.js';
import { LetterTemplateReader } from '../template/letter-template-reader.js';
import { LetterTemplateService } from '../template/letter-template.service.js';

lettersOnEachDatabase('a next round', (the) => {
  let adviser: PageClient;

  beforeAll(async () => {
    adviser = await the.suite.signedIn(the.suite.cast.adviser);
  });

  /** A hearing with a question about one draft beside those about all. */
  async function prepared(): Promise<PreparedHearing> {
    const { service, people } = the.suite;
    const hearing = await the.suite.prepared();
    await service.app.get(QuestionService, { strict: false }).add(people.adviser, hearing.id, {
      ...{ kind: 'freeText', scope: 'draft', draftId: hearing.draftIds[0] ?? '', sectionId: null, draftIds: [] },
      ...{ text: 'Er navnet på forløpet godt?', help: null, options: [] },
    });
    return hearing;
  }

  async function approved(): Promise<PreparedHearing> {
    const hearing = await prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
    return hearing;
  }

  async function begun(hearing: { readonly id: string }, title: string): Promise<Consultation> {
    await adviser.get(deskPath(hearing, 'ny-runde'));
    await adviser.press('Lag den nye runden', { title });
    return the.suite.service.database.reader.findOneByOrFail(Consultation, { title });
  }

  test('brings along texts, people and the questions that name no draft, and is a draft of its own', async () => {
    const hearing = await approved();

    const next = await begun(hearing, 'Andre runde av teksten');

    const reader = the.suite.service.app.get(ConsultationReader, { strict: false });
    const former = await reader.outline(hearing.id);
    const outline = await reader.outline(next.id);
    const { background, goals, mainChanges, contactPhone, caseOfficerId, programmeId } = former.consultation;
    expect(outline.consultation).toMatchObject({
      background,
      goals,
      mainChanges,
      contactPhone,
      caseOfficerId,
      programmeId,
    });
    expect(outline.consultation).toMatchObject({
      state: 'draft',
      caseNumber: '',
      deadlineOn: null,
      samiParliament: 'undecided',
    });
    expect(outline.signatories.map(({ name, onBehalf }) => [name, onBehalf])).toEqual(
      former.signatories.map(({ name, onBehalf }) => [name, onBehalf]),
    );
    expect(former.questions).toHaveLength(3);
    expect(outline.questions.map(({ position, scope }) => [position, scope])).toEqual([
      [1, 'consultation'],
      [2, 'eachDraft'],
    ]);
    expect([outline.drafts, outline.papers]).toEqual([[], []]);
  });

  test('brings along the letter texts that count, of every kind and language form, as first versions', async () => {
    const { service, people } = the.suite;
    const hearing = await prepared();
    const templates = service.app.get(LetterTemplateService, { strict: false });
    const texts = { ...STANDARD_TEXTS.reminder.nn, subject: 'Vi minner om {{title}}' };
    for (const seenNumber of [0, 1]) {
      const said = { ...texts, subject: `${texts.subject} (${String(seenNumber)})` };
      await templates.save(people.adviser, hearing.id, {
        kind: 'reminder',
        languageForm: 'nn',
        seenNumber,
        texts: said,
      });
    }
    await approveHearing(service, people, hearing);

    const next = await begun(hearing, 'Runde med brev');

    const reader = service.app.get(LetterTemplateReader, { strict: false });
    for (const kind of LETTER_KINDS) {
      const before = Object.values(await reader.latestOf(hearing.id, kind));
      const after = Object.values(await reader.latestOf(next.id, kind));
      expect(after.map(({ languageForm, subject, body }) => [languageForm, subject, body]).sort()).toEqual(
        before.map(({ languageForm, subject, body }) => [languageForm, subject, body]).sort(),
      );
      expect(after.every(({ number }) => number === 1)).toBe(true);
    }
    expect((await reader.latestOf(next.id, 'reminder')).nn?.subject).toBe('Vi minner om {{title}} (1)');
  });

  test('chooses the recipients anew from the register, and shows who is new, gone and moved', async () => {
    const { service } = the.suite;
    const hearing = await approved();
    const [gone, moved] = await service.database.reader.find(Invitation, {
      where: { consultationId: hearing.id, isInvited: true },
      order: { sortKey: 'ASC' },
    });
    await service.database.write(async (transaction) => {
      await transaction.query('UPDATE "organisation" SET "isActive" = $1 WHERE "id" = $2', [
        false,
        gone?.organisationId,
      ]);
      await transaction.update(Invitation, { id: moved?.id ?? '' }, { email: 'gammel@adresse.example' });
    });

    const form = await adviser.get(deskPath(hearing, 'ny-runde'));
    const next = await begun(hearing, 'Runde med nye mottakere');
    const page = adviser.page;

    expect(form.text).toContain('1 mottaker er borte');
    expect(form.text).toContain('1 mottaker har fått en annen e-postadresse');
    expect(page.path).toBe(deskPath(next, 'forrige-runde'));
    expect(page.text).toContain(gone?.addressedName ?? '–');
    expect(page.text).toContain(`gammel@adresse.example → ${moved?.email ?? ''}`);
    const chosen = await service.app.get(RecipientReader, { strict: false }).chosen(next);
    expect(chosen.recipients.map(({ organisationId }) => organisationId)).not.toContain(gone?.organisationId);
    expect(chosen.exclusions.map(({ reason }) => reason)).toEqual(['Har sagt fra seg å svare.']);
    expect(chosen.list.state).toBe('draft');
    await service.database.write((transaction) =>
      transaction.query('UPDATE "organisation" SET "isActive" = $1 WHERE "id" = $2', [true, gone?.organisationId]),
    );
  });

  test('says in sentences what comes along and what does not, and lists the questions that are left out', async () => {
    const hearing = await approved();

    const page = await adviser.get(deskPath(hearing, 'ny-runde'));

    expect(page.text).toContain('2 spørsmål som ikke gjelder bestemte utkast.');
    expect(page.text).toContain('1 spørsmål som gjelder bestemte utkast: Er navnet på forløpet godt?');
    expect(page.text).toContain('Utkastene (2) og dokumentene i høringsgrunnlaget (1).');
    expect(page.text).toContain('Høringsfristen og saksnummeret.');
    expect(page.text).toContain('1 som er utelatt med begrunnelse');
  });

  test('is recorded with who made it and from what, in the audit trail too', async () => {
    const hearing = await approved();

    const next = await begun(hearing, 'Runde med spor');

    const { reader } = the.suite.service.database;
    expect(await reader.findOneBy(ConsultationRound, { consultationId: next.id })).toMatchObject({
      formerId: hearing.id,
      createdByName: 'Randi Rådgiver',
    });
    const trail = await reader.findBy(AuditEntry, { objectId: next.id });
    expect(trail.map(({ action }) => action)).toEqual(['consultation.created', 'consultation.roundBegun']);
  });

  test('leaves the approval of the hearing that it is made from as it was', async () => {
    const hearing = await approved();

    await begun(hearing, 'Runde av godkjent høring');

    expect(await the.suite.service.app.get(ApprovalService, { strict: false }).isStillApproved(hearing.id)).toBe(true);
  });

  test('asks for the name of the programme when the hearing stands alone, and takes the hearing into it', async () => {
    const { service, people } = the.suite;
    const hearing = await prepared();
    await service.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { programmeId: null }),
    );
    await approveHearing(service, people, hearing);
    await openHearing(service, people, hearing);
    await adviser.get(deskPath(hearing, 'ny-runde'));

    const refused = await adviser.press('Lag den nye runden', { title: 'Runde i program', programme: '' });
    expect([refused.status, refused.errors]).toEqual([422, ['Skriv hva programmet skal hete.']]);
    expect(refused.$('[name="title"]').val()).toBe('Runde i program');
    await adviser.press('Lag den nye runden', { programme: 'Kreftforløpene' });

    const { reader } = service.database;
    const { id: programmeId } = await reader.findOneByOrFail(Programme, { name: 'Kreftforløpene' });
    const both = await reader.findBy(Consultation, { programmeId });
    expect(both.map(({ title }) => title)).toContain('Runde i program');
    expect(both.map(({ id }) => id)).toContain(hearing.id);
  });

  test('is not made twice by a button that is pressed twice', async () => {
    const hearing = await approved();
    await begun(hearing, 'Runde én gang');

    const again = await adviser.post(deskPath(hearing, 'ny-runde'), { title: 'Runde én gang' });

    expect(again.status).toBe(409);
    expect(await the.suite.service.database.reader.countBy(Consultation, { title: 'Runde én gang' })).toBe(1);
  });

  test('leaves nothing behind when a part of it fails', async () => {
    const { service, people } = the.suite;
    const hearing = await approved();
    const rounds = service.app.get(RoundService, { strict: false });
    const refusing = { ...people.adviser, name: null as unknown as string }; // reason: no row can be made by nobody

    await expect(rounds.begin(refusing, hearing.id, { title: 'Halv runde', programme: '' })).rejects.toThrow();

    expect(await service.database.reader.countBy(Consultation, { title: 'Halv runde' })).toBe(0);
  });

  test('is made of a hearing that is approved or further, by an adviser of its host', async () => {
    const { service, people, cast } = the.suite;
    const written = await prepared();
    const hearing = await approved();
    const rounds = service.app.get(RoundService, { strict: false });
    const input = { title: 'Ikke min', programme: '' };

    await expect(rounds.begin(people.adviser, written.id, input)).rejects.toThrow(RoundTooEarly);
    const reader = await actorFor(service, cast.reader.id);
    await expect(rounds.begin(reader, hearing.id, input)).rejects.toThrow(NotAllowed);
    const stranger = await actorFor(service, cast.secretary.id);
    await expect(rounds.begin(stranger, hearing.id, input)).rejects.toThrow(NotFound);
    expect((await adviser.get(deskPath(written))).text).not.toContain('Ny runde');
    expect((await adviser.get(deskPath(hearing))).text).toContain('Ny runde');
    expect((await adviser.get(deskPath(hearing, 'forrige-runde'))).status).toBe(404);
  });
});
