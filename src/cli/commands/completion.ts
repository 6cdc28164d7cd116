/** `completion bash|zsh|fish`: a script that asks the program itself (`__complete`) what may stand at the cursor. */
import { badValue } from '../arguments.ts';
import type { Command } from '../command.ts';
import { shells } from '../registry.ts';

const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# suzhou-tui: completion for bash. Use: source <(suzhou-tui completion bash)
_suzhou_tui() {
  local IFS=$'\\n'
  # The program filters by itself: initials such as gsgyzcz complete to a Chinese name.
  COMPREPLY=($(suzhou-tui __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *' '* ]] && COMPREPLY=("$(printf '%q' "\${COMPREPLY[0]}")")
  return 0
}
complete -o default -F _suzhou_tui suzhou-tui
`,
  zsh: `#compdef suzhou-tui
# suzhou-tui: completion for zsh. Use: source <(suzhou-tui completion zsh)
_suzhou_tui() {
  local -a found
  found=("\${(@f)$(suzhou-tui __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  # -U: the program filters by itself, initials such as gsgyzcz complete to a Chinese name.
  if [[ -n "\${found[1]}" ]]; then compadd -U -- "\${found[@]}"; else _files; fi
}
compdef _suzhou_tui suzhou-tui
`,
  fish: `# suzhou-tui: completion for fish. Use: suzhou-tui completion fish | source
# fish offers only names that contain what is typed; initials need no completion, the commands take them as they are.
function __suzhou_tui_complete
    set -l typed (commandline -ct)
    set -l words (commandline -opc) "$typed"
    set -l found (suzhou-tui __complete $words[2..-1] 2>/dev/null)
    if set -q found[1]
        printf '%s\\n' $found
    else
        __fish_complete_path "$typed"
    end
end
complete -c suzhou-tui -f -a '(__suzhou_tui_complete)'
`,
};

export const command: Command = {
  async run({ args, io }) {
    const shell = shells.find((name) => name === args[0]);
    if (!shell) throw await badValue('completion', args[0] ?? '', shells);
    io.stdout.write(scripts[shell]);
    return 0;
  },
};
