import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { besideField, type RefusalsByField } from '../refusal-beside-field.js';
import { importPath } from '../register-paths.js';
import { COLUMN_FIELDS, proposeColumnMapping, type ColumnMapping } from './column-mapping.js';
import { ColumnsPage } from './columns.page.js';
import { ListRefused } from './import.errors.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunService } from './import-run.service.js';
import type { Table } from './table.js';

/** A refused mapping is about the category, or about the first field when it is about no one in particular. */
const REFUSALS: RefusalsByField = [
  [
    ListRefused,
    (refused) =>
      refused instanceof ListRefused && refused.refusal.reason === 'noCategoryColumn' ? 'category' : 'name',
  ],
];

interface TableFile {
  readonly run: ImportRun;
  readonly table: Table;
  readonly sheet: string;
}

/** Saying which column of a CSV or a workbook is which. */
@Controller('register/import/:id/kolonner')
@ForSignedIn()
export class ColumnsController {
  constructor(
    private readonly runs: ImportRunService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const file = await this.fileOf(person, id, typedText(typedFrom(query), 'ark'));
    const { mapping, sheet = '' } = file.run.choices;
    const isChosen = mapping !== undefined && sheet === file.sheet;
    const typed = isChosen ? mapping : proposeColumnMapping(file.table.headers);
    return new ColumnsPage(this.frames.languageOf(request), file, { typed, errors: [] });
  }

  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const typed = typedFrom(body);
    const sheet = typedText(typed, 'sheet');
    const file = await this.fileOf(person, id, sheet);
    // Lines that were confirmed may be others under another mapping, so they are asked about again.
    const choices = { mapping: mappingFrom(typed), ...(sheet !== '' && { sheet }) };
    const language = this.frames.languageOf(request);
    const tried = await besideField(this.runs.choose(person, file.run, choices), REFUSALS, language);
    return tried.ok ? new SeeOther(importPath(id)) : new ColumnsPage(language, file, { typed, errors: [tried.error] });
  }

  private async fileOf(person: PersonActor, id: string, sheet: string): Promise<TableFile> {
    const run = await this.runs.find(person, id);
    const table = await this.runs.tableOf(run, sheet === '' ? undefined : sheet);
    if (!table) throw new NotFound('importRun');
    return { run, table, sheet };
  }
}

function mappingFrom(typed: Typed): ColumnMapping {
  const chosen = COLUMN_FIELDS.map((field) => [field, typedText(typed, field)] as const);
  return Object.fromEntries(chosen.filter(([, header]) => header !== ''));
}
