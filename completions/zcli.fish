# Completion of zcli in fish: the program itself answers, a value and a hint a line.
complete --keep-order --exclusive --command zcli --arguments "(ZCLI_COMPLETE=fish zcli -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor))"
