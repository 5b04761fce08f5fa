import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import type { CategorySummary } from '../recipients.js';
import { formPart, RegisterFormPage } from '../register-form.page.js';
import { RegisterNavigation } from '../register-navigation.js';
import { CATEGORIES_PATH, registerCrumbs, REGISTER_PATH } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import type { Category } from './category.entity.js';
import { categoryWords } from './category.words.js';

interface Row {
  readonly name: string;
  readonly href: string;
  readonly renameHref: string;
  readonly moveAction: string;
  readonly bodies: string;
  readonly groups: string;
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

interface Content {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** The host's categories in their order, and the form that adds one. */
export class CategoryListPage extends Page {
  readonly template = 'pages/register/category/list';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly parts: RegisterNavigation;
  readonly summary: ErrorSummary;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly mayEdit: boolean;
  readonly readOnly: string;
  readonly name: Field;
  readonly action = CATEGORIES_PATH;

  constructor(
    language: Language,
    found: { readonly categories: readonly CategorySummary[]; readonly mayEdit: boolean },
    content: Content,
  ) {
    super();
    this.t = categoryWords[language];
    this.title = this.t.title;
    this.status = content.errors.length > 0 ? 422 : 200;
    this.crumbs = registerCrumbs(language);
    this.parts = new RegisterNavigation(language, CATEGORIES_PATH);
    this.summary = errorSummary(content.errors);
    const last = found.categories.length - 1;
    this.rows = found.categories.map(({ id, name, organisations, groups }, place) => ({
      name,
      href: addressWith(REGISTER_PATH, { kategori: id }),
      renameHref: `${CATEGORIES_PATH}/${id}`,
      moveAction: `${CATEGORIES_PATH}/${id}/flytting`,
      bodies: formatNumber(organisations, language),
      groups: formatNumber(groups, language),
      mayMoveUp: place > 0,
      mayMoveDown: place < last,
    }));
    this.hasRows = this.rows.length > 0;
    this.mayEdit = found.mayEdit;
    this.readOnly = registerWords[language].readOnly;
    const fields = new FieldSet(content.typed, content.errors);
    this.name = fields.input({ name: 'name', label: this.t.nameLabel, required: true });
  }
}

/** The form that renames a category. */
export function categoryFormPage(
  language: Language,
  category: Category,
  content: Content & { readonly hasChanged?: boolean },
): RegisterFormPage {
  const t = categoryWords[language];
  const fields = new FieldSet(content.typed, content.errors);
  const seen = content.hasChanged ? category.name : typedText(content.typed, 'seen');
  return new RegisterFormPage(language, {
    title: t.renameTitle,
    crumbs: registerCrumbs(language, { href: CATEGORIES_PATH, text: t.title }),
    action: `${CATEGORIES_PATH}/${category.id}`,
    cancelHref: CATEGORIES_PATH,
    hidden: [{ name: 'seen', value: seen }],
    parts: [formPart(false, fields.input({ name: 'name', label: t.nameLabel, required: true }))],
    errors: content.errors,
    stored: content.hasChanged ? [{ term: t.name, text: category.name }] : null,
  });
}
