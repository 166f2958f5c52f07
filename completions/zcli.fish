complete --keep-order --exclusive --command zcli --arguments "(ZCLI_COMPLETE=fish zcli -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
