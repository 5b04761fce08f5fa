import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { askedText } from '../asked-text.js';
import { LetterDesk } from './letter-desk.js';
import { readTemplateForm, seenNumberIn } from './letter-template.form.js';
import { UNTOUCHED } from './letter-template.page.js';

/**
 * Shows what somebody is writing as a recipient would get it. It is asked by POST since the text is long, and changes
 * nothing: the script of the page asks while one types, and takes the preview out of the answer.
 */
@Controller('skrivebord/horinger/:id/brev/visning')
@ForSignedIn()
export class TypedPreviewController {
  constructor(
    private readonly desk: LetterDesk,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Post()
  @HttpCode(200)
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    await this.reader.findFor(person, id, 'mayEdit');
    const language = this.frames.languageOf(request);
    const read = readTemplateForm(body, language);
    const content = {
      ...UNTOUCHED,
      typed: read.typed,
      errors: read.ok ? [] : read.errors,
      seenNumber: seenNumberIn(read.typed),
      isUnsaved: true,
    };
    return this.desk.page(language, person, { id, text: askedText(read.typed) }, content);
  }
}
