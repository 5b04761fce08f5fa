import { Injectable } from '@nestjs/common';
import { PlaceCatalogue } from '../../../analysis/placement/place-catalogue.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/language/words.js';
import { ConsolidationAccess } from '../consolidation-access.js';
import { ConsolidationReader } from '../consolidation-reader.js';
import { BenchPage, type TypedOnBench } from './bench.page.js';

/** Which workbench is asked for, and what is chosen on it. */
export interface BenchAddress {
  readonly consultationId: string;
  readonly place: string;
  readonly into: string;
}

/** Makes the page of one place, for whoever comes to it and for every form that could not be taken. */
@Injectable()
export class BenchPages {
  constructor(
    private readonly access: ConsolidationAccess,
    private readonly reader: ConsolidationReader,
    private readonly hearings: ConsultationReader,
  ) {}

  /** Lets a deed in that was pressed on the workbench of a place; `NotFound` for a place that the hearing does not have. */
  async toWork(person: PersonActor, consultationId: string, place: string): Promise<void> {
    await this.access.toWork(person, consultationId);
    const outline = await this.hearings.outline(consultationId);
    if (!new PlaceCatalogue(outline).find(place)) throw new NotFound('place');
  }

  async of(person: PersonActor, language: Language, address: BenchAddress, typed?: TypedOnBench): Promise<BenchPage> {
    const { consultationId, place, into } = address;
    const consultation = await this.access.toRead(person, consultationId);
    const overview = await this.reader.overview(consultationId);
    const here = await this.reader.place(consultationId, place);
    const mayWork = await this.access.mayWork(person, consultation);
    return new BenchPage(language, { overview, here, mayWork, into }, typed);
  }
}
