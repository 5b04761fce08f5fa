import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { typedFrom, typedList, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { importPath } from '../register-paths.js';
import { DryRunPage } from './dry-run.page.js';
import { unreadableRows } from './dry-run-lines.js';
import { dryRunWords } from './dry-run.words.js';
import type { ImportChoices, ImportRun } from './import-run.entity.js';
import { ImportRunService } from './import-run.service.js';

/** Deciding about the doubtful lines of a list, and importing it. */
@Controller('register/import/:id')
@ForSignedIn()
export class DryRunController {
  constructor(
    private readonly runs: ImportRunService,
    private readonly frames: Frames,
  ) {}

  @Post('valg')
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const run = await this.runs.find(person, id);
    await this.runs.choose(person, run, choicesFrom(typedFrom(body), run));
    return this.showAgain(request, id, 'updated');
  }

  @Post('gjennomforing')
  async carryOut(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const typed = typedFrom(body);
    const run = await this.runs.find(person, id);
    const choices = choicesFrom(typed, run);
    if (JSON.stringify(choices) !== JSON.stringify(choicesFrom(typedOf(run.choices), run))) {
      // What was ticked since the page was shown makes it another import: it is shown before it is done.
      await this.runs.choose(person, run, choices);
      return this.showAgain(request, id, 'changed');
    }
    const preview = await this.runs.preview(person, run);
    const unreadable = unreadableRows(preview.plan).map(({ line }) => line);
    if (unreadable.length > 0 && typedText(typed, 'leaveOut') !== 'yes') {
      const error = { field: 'leaveOut', message: dryRunWords[language].leaveOutRequired };
      return new DryRunPage(language, run, preview, [error]);
    }
    const change = this.runs.carryOut(person, run, typedText(typed, 'digest'), new Set(unreadable));
    return this.showAgain(request, id, (await unlessChanged(change)).ok ? 'done' : 'changed');
  }

  private showAgain(request: Request, id: string, what: 'updated' | 'changed' | 'done'): SeeOther {
    const text = dryRunWords[this.frames.languageOf(request)][what];
    return new SeeOther(importPath(id), { kind: what === 'changed' ? 'warning' : 'success', text });
  }
}

/** What is ticked, beside what was chosen of columns. In one order, so that equal choices are equal. */
function choicesFrom(typed: Typed, { choices }: ImportRun): ImportChoices {
  const lines = typedList(typed, 'same').map(Number).filter(Number.isInteger);
  return {
    ...(choices.mapping && { mapping: choices.mapping }),
    ...(choices.sheet !== undefined && { sheet: choices.sheet }),
    extraHeadings: [...typedList(typed, 'heading')].sort(),
    confirmedSame: [...new Set(lines)].sort((left, right) => left - right),
  };
}

function typedOf({ extraHeadings = [], confirmedSame = [] }: ImportChoices): Typed {
  return { heading: extraHeadings, same: confirmedSame.map(String) };
}
