import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import { reportWords } from '../report.words.js';
import { buildSummary } from '../summary-builder.js';
import { SummarySource } from '../summary-source.js';
import { SummaryText } from '../summary-text.entity.js';
import type { SummaryModel } from '../summary.model.js';
import { modelWords } from './model.words.js';

/** The summary of a hearing as it is now. Whoever asks has already been let in to the hearing. */
@Injectable()
export class SummaryModels {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly source: SummarySource,
  ) {}

  /** Without citations: `citations` is empty until whoever keeps them puts them in. */
  async build(consultationId: string, language: Language, via: Reader = this.database.reader): Promise<SummaryModel> {
    const outline = await this.consultations.outline(consultationId, via);
    const host = await via.findOneByOrFail(Host, { id: outline.consultation.hostId });
    const texts = await via.findBy(SummaryText, { consultationId });
    const { consultation, allDrafts, wholeDraft } = reportWords[language];
    return buildSummary({
      outline,
      host: host.name,
      rows: await this.source.read(via, consultationId),
      texts: new Map(texts.map(({ place, text, version }) => [place, { text, version }])),
      titles: { consultation, allDrafts, wholeDraft, formerPlace: modelWords[language].formerPlace },
    });
  }
}
