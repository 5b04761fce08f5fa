import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { boundedPage, pageOf } from '../../../shared/database/paging.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/language/words.js';
import { SummaryService } from '../../summary.service.js';
import { Proposals } from '../proposals.js';
import { SummaryTexts } from '../summary-texts.js';
import { writingPlace } from '../writing-places.js';
import { PlacePage, type TypedOnPlace } from './place.page.js';

/** Which page is asked for. */
export interface PlaceAddress {
  readonly consultationId: string;
  readonly place: string;
  readonly page?: string | undefined;
}

/** Makes the page of one place, for whoever comes to it and for every form that could not be taken. */
@Injectable()
export class PlacePages {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly summaries: SummaryService,
    private readonly texts: SummaryTexts,
    private readonly proposals: Proposals,
  ) {}

  async of(
    person: PersonActor,
    language: Language,
    { consultationId, place: key, page }: PlaceAddress,
    typed: TypedOnPlace | null = null,
  ): Promise<PlacePage> {
    const view = await this.summaries.view(person, consultationId, language);
    const place = writingPlace(view.model, key);
    if (!place) throw new NotFound('place of the summary');
    const number = boundedPage(page, place.findings.length);
    const shown = pageOf([], place.findings.length, number);
    const findings = { ...shown, rows: place.findings.slice((number - 1) * shown.pageSize, number * shown.pageSize) };
    const mayWrite = await this.consultations.may(person, view.consultation, 'maySummarise');
    const beside = mayWrite ? await this.texts.beside(consultationId, key) : [];
    const proposal = mayWrite ? this.proposals.proposalFor(view, place, language) : null;
    const kept = beside.filter(({ id }) => id !== typed?.conflict?.beside.id);
    return new PlacePage({ view, place, findings, proposal, beside: kept, mayWrite, typed }, language);
  }
}
