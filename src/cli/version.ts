/** The program's version, written into the bundle when it is built. */
export { version } from '../../package.json';
