import { Get, Header, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../../../shared/config/settings.js';
import { AlwaysAsked, ForPrograms } from '../api.decorators.js';
import { CatalogueReader } from './catalogue-reader.js';
import { catalogueOf } from './catalogue.js';
import type { Thing } from './graph.js';
import { JSON_LD_MEDIA_TYPE, writeJsonLd } from './write-json-ld.js';
import { TURTLE_MEDIA_TYPE, writeTurtle } from './write-turtle.js';

/** The description of the open data for those who gather such descriptions. */
@ForPrograms('api/v1')
export class CatalogueController {
  constructor(
    private readonly reader: CatalogueReader,
    private readonly settings: Settings,
  ) {}

  /** In the form that is asked for by `Accept`. */
  @Get('dcat')
  @AlwaysAsked()
  @Header('Vary', 'Accept')
  async asAsked(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const isTurtle = request.accepts(['application/ld+json', 'application/json', 'text/turtle']) === 'text/turtle';
    response.setHeader('Content-Type', isTurtle ? TURTLE_MEDIA_TYPE : JSON_LD_MEDIA_TYPE);
    const things = await this.things();
    return isTurtle ? writeTurtle(things) : writeJsonLd(things);
  }

  @Get('dcat.ttl')
  @AlwaysAsked()
  @Header('Content-Type', TURTLE_MEDIA_TYPE)
  async turtle(): Promise<string> {
    return writeTurtle(await this.things());
  }

  @Get('dcat.jsonld')
  @AlwaysAsked()
  @Header('Content-Type', JSON_LD_MEDIA_TYPE)
  async jsonLd(): Promise<string> {
    return writeJsonLd(await this.things());
  }

  private async things(): Promise<readonly Thing[]> {
    return catalogueOf(await this.reader.publishers(), this.settings.baseUrl);
  }
}
