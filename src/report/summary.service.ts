import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { Actor } from '../identity/access/actor.js';
import { Database, type Reader } from '../shared/database/database.js';
import type { Language } from '../shared/language/words.js';
import { CitationReader } from './citation/citation-reader.js';
import { ResolvedCitations } from './citation/resolved-citations.js';
import { readinessOf, type Readiness } from './issuing/readiness.rules.js';
import { SummaryModels } from './model/summary-models.service.js';
import type { SummaryModel } from './summary.model.js';
import { Tabulations } from './writing/tabulations.js';
import { writtenTexts } from './writing/writing-places.js';

/** The summary as those who write it see it: with where its citations lead, and what remains of it. */
export interface SummaryInView {
  readonly consultation: Consultation;
  readonly model: SummaryModel;
  readonly citations: ResolvedCitations;
  /** The places that are given in the table alone. */
  readonly tabulated: ReadonlySet<string>;
  readonly readiness: Readiness;
}

/** The summary of a hearing as it is now (høringsoppsummering). What was issued is read from `SummaryIssues`. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly models: SummaryModels,
    private readonly citations: CitationReader,
    private readonly tabulations: Tabulations,
  ) {}

  /** The summary with its citations, for whoever may read the hearing. */
  async build(actor: Actor, consultationId: string, language: Language): Promise<SummaryModel> {
    return (await this.view(actor, consultationId, language)).model;
  }

  /** The same with all that is shown around it; the same number of statements for any number of comments. */
  async view(
    actor: Actor,
    consultationId: string,
    language: Language,
    via: Reader = this.database.reader,
  ): Promise<SummaryInView> {
    const consultation = await this.consultations.find(actor, consultationId, via);
    const built = await this.models.build(consultationId, language, via);
    const citations = new ResolvedCitations(built, await this.citations.book(via, consultationId));
    const tabulated = await this.tabulations.standing(consultationId, via);
    const model = { ...built, citations: citations.usedIn([...writtenTexts(built).values()]) };
    return { consultation, model, citations, tabulated, readiness: readinessOf(model, citations, tabulated) };
  }
}
