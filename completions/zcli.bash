# Completion of zcli in bash: the program itself answers.
#
# bash splits words at : and = too, and replaces only what comes after. The program gets whole words, and what
# bash keeps is cut off from its answers: job types have colons.
_zcli() {
    local rest="$COMP_LINE" word kept line at
    local words=()
    for ((at = 0; at <= COMP_CWORD; at++)); do
        word="${COMP_WORDS[at]}"
        if [[ $at -eq 0 || $rest == [[:space:]]* ]]; then
            rest="${rest#"${rest%%[![:space:]]*}"}"
            words+=("")
        fi
        rest="${rest#"$word"}"
        # Of the last word, what is before the cursor.
        [[ $at -eq $COMP_CWORD && ! $word =~ ^[:=]+$ ]] && word="$2"
        words[${#words[@]} - 1]+="$word"
    done
    kept="${words[${#words[@]} - 1]%"$2"}"
    words[${#words[@]} - 1]="${words[${#words[@]} - 1]//\\/}"
    COMPREPLY=()
    while IFS= read -r line; do
        line="${line#"$kept"}"
        # Within quotes bash sees to it.
        [[ ${COMP_WORDS[COMP_CWORD]} == [\'\"]* ]] || printf -v line '%q' "$line"
        COMPREPLY+=("$line")
    done < <(ZCLI_COMPLETE=bash zcli -- "${words[@]}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o nosort -F _zcli zcli 2>/dev/null || complete -o bashdefault -F _zcli zcli
