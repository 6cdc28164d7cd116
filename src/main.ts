#!/usr/bin/env node
/** The program's entry: hands the arguments to the commands, sets the exit code. */
import module from 'node:module';
import { main } from './cli/main.ts';

// Node 22.1 and later keep compiled code between runs; what is imported from here on (each command, the app) comes from there.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
