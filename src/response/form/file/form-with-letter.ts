import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LetterForms } from '../../../letter/enclosure/letter-forms.js';
import { FormFiles } from './form-files.js';

/** Lets the response form go along with the letter: as a Word file, which everyone can open and pass round. */
@Injectable()
export class FormWithLetter implements OnModuleInit {
  constructor(
    private readonly letters: LetterForms,
    private readonly forms: FormFiles,
  ) {}

  onModuleInit(): void {
    this.letters.register((outline, form) => this.forms.make(outline, 'word', form));
  }
}
