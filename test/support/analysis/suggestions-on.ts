import { AnalysisAccess } from '../../../src/analysis/analysis-access.js';
import { PassageReader } from '../../../src/analysis/suggestion/passage-reader.js';
import { SuggestionMaker } from '../../../src/analysis/suggestion/suggestion-maker.js';
import { SuggestionModels } from '../../../src/analysis/suggestion/suggestion-models.js';
import { SuggestionService } from '../../../src/analysis/suggestion/suggestion.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import type { AnalysisParts } from './analysis-on.js';

/** The services of suggestions on the database of a test. */
export interface SuggestionParts {
  readonly suggestions: SuggestionService;
  readonly models: SuggestionModels;
  /** Makes what is due, as the worker does. */
  work(): Promise<void>;
  /** One round of it; false when nothing was due. */
  tick(): Promise<boolean>;
}

export function suggestionsOn({ database, clock, audit, bench }: AnalysisParts): SuggestionParts {
  const hearings = new ConsultationReader(database);
  const access = new AnalysisAccess(database, hearings);
  const passages = new PassageReader();
  const models = new SuggestionModels(database, hearings, passages);
  const maker = new SuggestionMaker(database, clock, models, passages);
  return {
    suggestions: new SuggestionService(database, clock, audit, access, hearings, bench, models),
    models,
    work: async () => {
      while (await maker.tick());
    },
    tick: () => maker.tick(),
  };
}
