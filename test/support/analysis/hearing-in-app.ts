import { AuditService } from '../../../src/audit/audit.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { Actors } from '../../../src/identity/access/actors.js';
import { BehindWriter } from '../../../src/response/behalf/behind-writer.js';
import { PersonalDataFindings } from '../../../src/response/personal-data/personal-data-findings.js';
import { ResponseService } from '../../../src/response/response.service.js';
import { VersionWriter } from '../../../src/response/submission/version-writer.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import type { TestApp } from '../app.js';
import { openHearing, type AnsweredHearing, type HearingTools } from './answered-hearing.js';

/** What the builder of answers writes with, in a running service. */
export function toolsOf({ app, database, clock }: TestApp): HearingTools {
  const audit = app.get(AuditService);
  return {
    database,
    clock,
    files: app.get(FileStore),
    responses: new ResponseService(clock),
    versions: new VersionWriter(clock, audit, app.get(JobQueue), new PersonalDataFindings(), new BehindWriter()),
  };
}

/** A person of the cast as the services know them. */
export async function actorOf({ app }: TestApp, person: { readonly id: string }): Promise<PersonActor> {
  const actor = await app.get(Actors).personAt(person.id);
  if (!actor) throw new Error('The person works nowhere');
  return actor;
}

/** An open hearing at the host of the person. */
export async function hearingOf(test: TestApp, person: { readonly id: string }): Promise<AnsweredHearing> {
  return openHearing(toolsOf(test), await actorOf(test, person));
}
