export { Rows, type RowsProps, withPainted as withRows } from '../components/painted.tsx';
