import { IsName } from '../register-rules.js';

/** The name of a category. */
export class CategoryForm {
  @IsName() name = '';
}
