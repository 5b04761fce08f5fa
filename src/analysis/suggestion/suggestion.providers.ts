import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Worker } from '../../shared/jobs/worker.js';
import { AccuracyReader } from './accuracy-reader.js';
import { AccuracyController } from './accuracy.controller.js';
import { PassageReader } from './passage-reader.js';
import { SuggestionCard } from './suggestion-card.js';
import { SuggestionDeedsController } from './suggestion-deeds.controller.js';
import { SuggestionMaker } from './suggestion-maker.js';
import { SuggestionModels } from './suggestion-models.js';
import { SuggestionService } from './suggestion.service.js';

/** Has the worker make suggestions whenever comments have changed. */
@Injectable()
export class SuggestionWatch implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly maker: SuggestionMaker,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.maker.tick());
  }
}

export const suggestionServices = [PassageReader, SuggestionModels, SuggestionMaker, SuggestionService];
export const suggestionReaders = [SuggestionCard, AccuracyReader, SuggestionWatch];
export const suggestionControllers = [SuggestionDeedsController, AccuracyController];
