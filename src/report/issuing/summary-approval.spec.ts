import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { assessedHearing, type AssessedHearing } from '../../../test/support/summary/assessed-hearing.js';
import { SUBMISSION } from '../../../test/support/summary/issue-summary.js';
import { summaryOn, type SummaryParts } from '../../../test/support/summary/summary-on.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { OwnApproval, ReturnWithoutNote } from '../../consultation/consultation.errors.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { SummaryStateRefuses } from './issuing.errors.js';
import { mostOpposed } from './opposed.rules.js';
import type { VersionRef } from './summary-approval.service.js';
import { SummaryVersion } from './summary-version.entity.js';

eachDatabase('the approval of a summary', (the) => {
  let parts: AnalysisParts;
  let summary: SummaryParts;
  let hearing: AssessedHearing;
  let version: SummaryVersion;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    summary = summaryOn(parts);
    hearing = await assessedHearing(parts);
    const chosen = { what: 'propose', places: [hearing.place] } as const;
    await summary.proposals.takeAll(parts.summariser, hearing.id, chosen, 'nb');
    version = await summary.versions.submit(parts.summariser, hearing.id, SUBMISSION);
  });

  afterEach(() => {
    parts.remove();
  });

  const ref = (number = version.number): VersionRef => ({ consultationId: hearing.id, number });
  const approve = (person: PersonActor, digest = version.digest): Promise<SummaryVersion> =>
    summary.approval.approve(person, ref(), digest);
  const stateOf = async (number: number): Promise<string> => (await summary.versions.find(hearing.id, number)).state;

  test('is given by another person than who wrote or submitted it, as for letters', async () => {
    const own = { ...parts.summariser, roles: new Set(['summariser', 'approver'] as const) };
    await expect(approve(own)).rejects.toThrow(OwnApproval);
    await expect(approve(parts.reader)).rejects.toThrow(NotAllowed);
    await expect(approve(parts.foreigner)).rejects.toThrow(NotFound);

    const approved = await approve(hearing.approver);

    expect(approved.state).toBe('approved');
    const steps = await summary.versions.stepsOf(approved);
    expect(steps.map(({ toState, byName }) => [toState, byName])).toEqual([
      ['submitted', 'Oddny Oppsummerer'],
      ['approved', 'Geir Godkjenner'],
    ]);
    const deeds = await the.database.reader.findBy(AuditEntry, { objectId: version.id });
    expect(deeds.map(({ action }) => action).sort()).toEqual(['summaryVersion.approved', 'summaryVersion.submitted']);
  });

  test('is given by anyone who may summarise where an association has chosen so', async () => {
    const chosen = { kind: 'association', approvalBy: 'anyone' } as const;
    await the.database.write((transaction) => transaction.update(Host, { id: parts.summariser.hostId }, chosen));

    expect((await approve(parts.summariser)).state).toBe('approved');
  });

  test('is of exactly what was read', async () => {
    await expect(approve(hearing.approver, 'a'.repeat(64))).rejects.toThrow(ChangedMeanwhile);
  });

  test('may be refused with a note, and never without', async () => {
    await expect(summary.approval.return(hearing.approver, ref(), ' ')).rejects.toThrow(ReturnWithoutNote);

    await summary.approval.return(hearing.approver, ref(), 'Skriv mer om fristen.');

    expect(await summary.versions.find(hearing.id, 1)).toMatchObject({
      state: 'returned',
      note: 'Skriv mer om fristen.',
    });
    await expect(approve(hearing.approver)).rejects.toThrow(SummaryStateRefuses);
  });

  test('is of what was frozen: what is written later is another version, and the former gives way', async () => {
    const stored = (await summary.texts.all(hearing.id)).get(hearing.place);
    const edit = {
      place: hearing.place,
      text: `${stored?.text ?? ''}\n\nEn ny setning.`,
      seenVersion: stored?.version ?? 0,
    };
    await summary.texts.write(parts.summariser, hearing.id, edit);
    await approve(hearing.approver);

    const second = await summary.versions.submit(parts.summariser, hearing.id, SUBMISSION);

    expect([await stateOf(1), await stateOf(2)]).toEqual(['superseded', 'submitted']);
    expect(JSON.stringify(await summary.versions.modelOf(version))).not.toContain('En ny setning.');
    expect(JSON.stringify(await summary.versions.modelOf(second))).toContain('En ny setning.');
    await expect(summary.issues.begin(parts.summariser, ref(1))).rejects.toThrow(SummaryStateRefuses);
  });

  test('comes before the files are made, once however often it is pressed', async () => {
    await expect(summary.issues.begin(parts.summariser, ref())).rejects.toThrow(SummaryStateRefuses);
    await approve(hearing.approver);

    await summary.issues.begin(parts.summariser, ref());
    await summary.issues.begin(parts.summariser, ref());

    expect(await stateOf(1)).toBe('making');
    const job = await summary.jobs.claim(['summary.issue']);
    expect(job?.key).toBe(version.id);
    expect(await summary.jobs.claim(['summary.issue'])).toBeNull();
  });

  test('shows first what most bodies oppose and was not followed', async () => {
    const points = mostOpposed(await summary.versions.modelOf(version), 10);

    expect(points.map(({ key, bodies, reasons }) => ({ key, bodies, reasons }))).toEqual([
      { key: hearing.place, bodies: ['Bodø kommune', 'Tromsø kommune'], reasons: ['Fristen følger av loven.'] },
    ]);
  });

  test('keeps the citations and the days of the summary as they were', async () => {
    const model = await summary.versions.modelOf(version);

    expect(model.citations.map(({ number, placementIds }) => [number, placementIds])).toEqual([
      [1, [hearing.placementIds[2]]],
      [2, hearing.placementIds.slice(0, 2)],
    ]);
    expect(model.deadlineOn?.toString()).toBe('2018-06-01');
    expect(version.writerIds).toEqual([parts.summariser.id]);
  });
});
