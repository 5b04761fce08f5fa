import { Get, Redirect } from '@nestjs/common';
import { Settings } from '../../../shared/config/settings.js';
import { AlwaysAsked, ForPrograms } from '../api.decorators.js';
import { openApiDocument } from './document.js';
import type { Schema } from './schema.js';

/** The description of the interface for those who write programs. */
@ForPrograms('api/v1')
export class OpenApiController {
  private readonly document: Schema;

  constructor(settings: Settings) {
    this.document = openApiDocument(settings.baseUrl);
  }

  /** The address by which catalogues know the interface leads to what it is. */
  @Get()
  @Redirect('/api/v1/openapi.json', 302)
  leadOn(): void {
    // The way on is all there is to say.
  }

  @Get('openapi.json')
  @AlwaysAsked()
  show(): Schema {
    return this.document;
  }
}
