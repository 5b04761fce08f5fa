import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Assignee } from '../work/assigning.rules.js';
import { StepsService } from '../work/steps.service.js';
import { WorkPeople } from '../work/work-people.js';
import type { WorkStep } from '../work/work-step.entity.js';
import { WorkbenchReader, type HearingToWorkIn } from '../workbench/workbench-reader.js';

/** A hearing with all that can be chosen for many comments at once. */
export interface BulkHearing extends HearingToWorkIn {
  /** Those who can be given comments. */
  readonly people: readonly Assignee[];
  readonly steps: readonly WorkStep[];
}

/** Reads a hearing for the pages where something is done to many. */
@Injectable()
export class BulkHearings {
  constructor(
    private readonly workbenches: WorkbenchReader,
    private readonly people: WorkPeople,
    private readonly steps: StepsService,
  ) {}

  async read(actor: PersonActor, consultationId: string): Promise<BulkHearing> {
    const hearing = await this.workbenches.hearing(actor, consultationId);
    return { ...hearing, people: await this.people.of(consultationId), steps: await this.steps.of(consultationId) };
  }
}
