#!/usr/bin/env node
/** The program's entry: hands the arguments to the commands, sets the exit code. */
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
