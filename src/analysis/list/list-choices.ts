import { Injectable } from '@nestjs/common';
import { Category } from '../../register/category/category.entity.js';
import { Database } from '../../shared/database/database.js';
import { StepsService } from '../work/steps.service.js';
import { WorkPeople } from '../work/work-people.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a list can be narrowed to that the hearing itself does not say. */
export interface ListChoices {
  readonly categories: readonly Named[];
  readonly people: readonly Named[];
  readonly steps: readonly Named[];
}

/** Reads what the filters of a hearing's lists offer; three statements. */
@Injectable()
export class ListChoicesReader {
  constructor(
    private readonly database: Database,
    private readonly people: WorkPeople,
    private readonly steps: StepsService,
  ) {}

  async of({ id, hostId }: { readonly id: string; readonly hostId: string }): Promise<ListChoices> {
    return {
      categories: await this.database.reader.find(Category, { where: { hostId }, order: { position: 'ASC' } }),
      people: await this.people.of(id),
      steps: await this.steps.of(id),
    };
  }
}
