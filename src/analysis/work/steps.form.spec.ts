import { rowsOf, typedSteps } from './steps.form.js';
import { WorkStep } from './work-step.entity.js';

describe('the form of the steps', () => {
  const steps = (count: number): readonly WorkStep[] =>
    Array.from({ length: count }, (_, index) =>
      Object.assign(new WorkStep(), { id: `s${String(index)}`, name: `Trinn ${String(index)}`, isDone: index === 0 }),
    );
  const newRows = (count: number): number => rowsOf(steps(count)).filter(({ id }) => id === '').length;

  test('offers two new rows, and only as many as there is room for among twenty', () => {
    expect([4, 18, 19, 20].map(newRows)).toEqual([2, 2, 1, 0]);
  });

  test('reads every row that it offers', () => {
    for (const count of [18, 19, 20]) {
      const rows = rowsOf(steps(count));
      const navn = rows.map(({ name }, index) => (name === '' ? `Nytt ${String(index)}` : name));
      expect(typedSteps({ navn }).rows.map(({ name }) => name)).toEqual(navn);
    }
  });
});
