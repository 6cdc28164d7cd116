/** The views drawn by libraries of their own (ink-table, ink-select-input), which the first frame does without. */
export { MenuView } from './app/menu.tsx';
export { ComparisonView } from './screens/comparison/view.tsx';
export { MatrixView } from './screens/matrix/view.tsx';
