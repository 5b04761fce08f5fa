import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnalysisAccess } from '../../../src/analysis/analysis-access.js';
import { CodebookService } from '../../../src/analysis/codebook/codebook.service.js';
import { CommentBench } from '../../../src/analysis/comment/comment-bench.js';
import { CommentCards } from '../../../src/analysis/comment/comment-cards.js';
import { CommentService } from '../../../src/analysis/comment/comment.service.js';
import { UndoService } from '../../../src/analysis/comment/undo.service.js';
import { BulkAssessmentService } from '../../../src/analysis/placement/bulk-assessment.service.js';
import { PlacementService } from '../../../src/analysis/placement/placement.service.js';
import { Carrying } from '../../../src/analysis/reading/carrying.js';
import { FieldComments } from '../../../src/analysis/reading/field-comments.js';
import { ReadingService } from '../../../src/analysis/reading/reading.service.js';
import { TextReader } from '../../../src/analysis/reading/text-reader.js';
import { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { AuditService } from '../../../src/audit/audit.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { BehindWriter } from '../../../src/response/behalf/behind-writer.js';
import { PersonalDataFindings } from '../../../src/response/personal-data/personal-data-findings.js';
import { ResponseService } from '../../../src/response/response.service.js';
import { VersionWriter } from '../../../src/response/submission/version-writer.js';
import type { Database } from '../../../src/shared/database/database.js';
import { TextExtractor } from '../../../src/shared/documents/reading/text-extractor.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { FileScans } from '../../../src/shared/files/scanning/file-scans.js';
import { Settings } from '../../../src/shared/config/settings.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import type { Clock } from '../../../src/shared/time/clock.js';
import type { HearingTools } from './answered-hearing.js';

/** The services of analysis on an open database, and what a test of them needs around. */
export interface AnalysisParts extends HearingTools {
  readonly audit: AuditService;
  readonly reading: ReadingService;
  readonly comments: CommentService;
  readonly placements: PlacementService;
  readonly bulk: BulkAssessmentService;
  readonly undo: UndoService;
  readonly codebook: CodebookService;
  readonly cards: CommentCards;
  readonly texts: SourceTexts;
  /** Somebody who works at the directorate, and somebody at another host. */
  readonly summariser: PersonActor;
  readonly reader: PersonActor;
  readonly foreigner: PersonActor;
  /** Gives back the folder of files. */
  remove(): void;
}

export async function analysisOn(database: Database, clock: Clock): Promise<AnalysisParts> {
  const audit = new AuditService(clock, new Keyring('a secret that is used in tests and nowhere else'));
  const folder = mkdtempSync(join(tmpdir(), 'hoering-files-'));
  const files = new FileStore(folder);
  const hearings = new ConsultationReader(database);
  const access = new AnalysisAccess(database, hearings);
  const cards = new CommentCards();
  const texts = new SourceTexts();
  const bench = new CommentBench(database, clock, audit, access, cards, texts);
  const carrying = new Carrying(clock, cards, texts);
  const fields = new FieldComments(clock, hearings, texts, carrying);
  const findings = new PersonalDataFindings();
  const textReader = new TextReader(
    database,
    files,
    new TextExtractor(),
    new FileScans(database, clock, files, new Settings()),
  );
  return {
    database,
    clock,
    files,
    audit,
    cards,
    texts,
    responses: new ResponseService(clock),
    versions: new VersionWriter(
      clock,
      audit,
      new JobQueue(database, clock, new Settings()),
      findings,
      new BehindWriter(),
    ),
    reading: new ReadingService(database, clock, audit, hearings, textReader, texts, carrying, fields, findings),
    comments: new CommentService(bench),
    placements: new PlacementService(database, hearings, access, bench, cards),
    bulk: new BulkAssessmentService(database, access, bench, texts),
    undo: new UndoService(database, access, bench),
    codebook: new CodebookService(database, clock, audit, access),
    ...(await people(database, new PersonService(clock, audit))),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function people(
  database: Database,
  service: PersonService,
): Promise<Pick<AnalysisParts, 'summariser' | 'reader' | 'foreigner'>> {
  const actor = systemActor(null, 'test');
  return database.write(async (transaction) => {
    const directorate = await service.addHost(transaction, actor, { name: 'Helsedirektoratet', kind: 'stateBody' });
    const association = await service.addHost(transaction, actor, {
      name: 'Den norske legeforening',
      kind: 'association',
    });
    const add = async (name: string, email: string, host: typeof directorate, role: HostRole): Promise<PersonActor> => {
      const person = await service.addPerson(transaction, actor, { name, email });
      await service.grant(transaction, actor, { personId: person.id, hostId: host.id, role });
      const { id: hostId, name: hostName, kind: hostKind } = host;
      return { kind: 'person', id: person.id, name, hostId, hostName, hostKind, roles: new Set([role]) };
    };
    return {
      summariser: await add('Oddny Oppsummerer', 'oddny@helsedir.example', directorate, 'summariser'),
      reader: await add('Leiv Leser', 'leiv@helsedir.example', directorate, 'reader'),
      foreigner: await add('Sekretær Sunniva', 'sunniva@legeforeningen.example', association, 'adviser'),
    };
  });
}
