import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther } from '../../shared/web/page.js';
import { addressOfText, askedText } from '../asked-text.js';
import { EnclosureForm } from './enclosure.form.js';
import { EnclosureService } from './enclosure.service.js';
import { enclosureWords } from './enclosure.words.js';

/** Choosing what goes along as files. */
@Controller('skrivebord/horinger/:id/brev/vedlegg')
@ForSignedIn()
export class EnclosureController {
  constructor(
    private readonly service: EnclosureService,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.reader.findFor(person, id, 'mayEdit');
    const language = this.frames.languageOf(request);
    const words = enclosureWords[language];
    const form = readForm(EnclosureForm, body, language);
    const text = askedText(form.typed);
    const address = addressOfText(id, text);
    // There is nothing typed to lose: the page shows what is chosen now, and asks again.
    if (!form.ok) return new SeeOther(address, { kind: 'warning', text: words.changedMeanwhile });
    const { papers, form: formBox, version: seenVersion } = form.value;
    const choice = { attachPapers: papers === 'files', attachForm: formBox === 'yes' };
    const saved = await unlessChanged(this.service.choose(person, id, { kind: text.kind, ...choice, seenVersion }));
    return saved.ok
      ? new SeeOther(address, { kind: 'success', text: words.saved })
      : new SeeOther(address, { kind: 'warning', text: words.changedMeanwhile });
  }
}
