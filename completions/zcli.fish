# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_zcli_global_optspecs
    string join \n o/output= jq= columns= no-headers time= y/yes confirm-cluster= v/verbose profile= address= rest-address= tenant= plaintext tls insecure ca-file= client-certificate= client-key= authority= auth= username= password= password-file= token= token-file= client-id= client-secret= client-secret-file= token-url= audience= scope= request-timeout= h/help V/version
end

function __fish_zcli_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_zcli_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_zcli_using_subcommand
    set -l cmd (__fish_zcli_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c zcli -n "__fish_zcli_needs_command" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_needs_command" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_needs_command" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_needs_command" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_needs_command" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_needs_command" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_needs_command" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_needs_command" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_needs_command" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_needs_command" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_needs_command" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_needs_command" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_needs_command" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_needs_command" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_needs_command" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_needs_command" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_needs_command" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_needs_command" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_needs_command" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_needs_command" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_needs_command" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_needs_command" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_needs_command" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_needs_command" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_needs_command" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_needs_command" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_needs_command" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_needs_command" -s V -l version -d 'Print version'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "deploy" -d 'Deploy processes, decisions and forms'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "create-instance" -d 'Start a process instance'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "publish-message" -d 'Publish a message'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "instance" -d 'Process instances: list, get, explain, tree, history, trace, diff, create, cancel, modify, migrate'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "process" -d 'Process definitions: list, get, stats, xml, delete'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "job" -d 'Jobs: list, get, peek, activate, complete, fail, throw-error, update, work, replay'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "task" -d 'User tasks: list, get, assign, unassign, update, complete'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "incident" -d 'Incidents: list, get, tail, resolve, triage'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "variable" -d 'Variables: list, get, history, set'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "message" -d 'Messages: publish, correlate'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "stuck" -d 'What stands still, and why'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "watch" -d 'Tell when something gets out of hand'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "timer" -d 'Timers: list, fire'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "signal" -d 'Signals: broadcast'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "decision" -d 'Decisions: evaluate'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "feel" -d 'FEEL expressions: eval'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "bulk" -d 'The same many times, from a file or a filter: create, publish, complete, cancel, modify, migrate, resolve, set-variables'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "batch" -d 'Batch operations of the cluster: list, get, items, cancel, suspend, resume'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "resource" -d 'Deployed resources: delete'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "cluster" -d 'The cluster: status'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "clock" -d 'The engine\'s clock: pin, advance, reset'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "query" -d 'Conditions of --where under names: save, list, show, remove'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "profile" -d 'Connection profiles: add, list, use, show, protect, label, remove, import, test'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "audit" -d 'The audit log of changes: list, show'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "engine" -d 'The embedded engine: start, stop, status, logs'
complete -c zcli -n "__fish_zcli_needs_command" -f -a "completion" -d 'Print a completion script: bash, elvish, fish, powershell, zsh'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l name -d 'Name of the resource on stdin, such as order.bpmn' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l resource-names -d 'Names to deploy the files under, in their order' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand deploy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l version -d 'Version of the process [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l with-result -d 'Wait until the instance has ended and show its variables: all, or those named after =' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l wait -d 'How long to wait for the result; ends with exit code 10 when it\'s over' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l start-before -d 'Start before this element instead of at the start event. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l end-after -d 'End the instance after this element. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l tags -d 'Tags of the instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l business-id -d 'What the business calls it, to find it by; Camunda 8.9 and later' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand create-instance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l correlation-key -d 'Which instance it is for; a message start event needs none' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l ttl -d 'How long it waits for its receiver: 1h, 30s, PT5M, or milliseconds' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l message-id -d 'Its id: while it lives, another one with the same id is refused' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand publish-message" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "list" -d 'List process instances, the newest first'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "get" -d 'Show one process instance'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "explain" -d 'Say why an instance stands still, and what to type next'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "tree" -d 'Show one process instance with its callers, elements and calls'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "history" -d 'Show what an instance did, in order: elements, jobs, incidents, calls'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "trace" -d 'Follow the tokens of an instance and of those it called'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "diff" -d 'Compare two instances: path, variables, durations'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "create" -d 'Start a process instance'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "cancel" -d 'Cancel process instances'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "modify" -d 'Activate, terminate and move elements of running instances'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and not __fish_seen_subcommand_from list get explain tree history trace diff create cancel modify migrate" -f -a "migrate" -d 'Move running instances to another process definition'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l process -d 'Instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l version -d 'Instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l definition -d 'Instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l state -d 'Instances in this state: ACTIVE, COMPLETED, TERMINATED' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l parent -d 'Instances that this instance called' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l tag -d 'Instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l business-id -d 'Instances with this business id; Camunda 8.9 and later' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l incident -d 'Instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l children -d 'Show at most this many children of one scope and calls of one instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l finished -d 'Show what has ended too'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l limit -d 'How many element instances to show' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l depth -d 'Fold what lies deeper than this many calls: only its start and end are shown' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l interval -d 'Pause between two looks' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -s f -l follow -d 'Go on until the instance ends: exit code 0 if it completed, 1 if it was terminated'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l version -d 'Version of the process [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l with-result -d 'Wait until the instance has ended and show its variables: all, or those named after =' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l wait -d 'How long to wait for the result; ends with exit code 10 when it\'s over' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l start-before -d 'Start before this element instead of at the start event. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l end-after -d 'End the instance after this element. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l tags -d 'Tags of the instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l business-id -d 'What the business calls it, to find it by; Camunda 8.9 and later' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l activate -d 'Activate this element, in the scope of an ancestor element instance if there are several. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l terminate -d 'Terminate this element instance, or all active ones of this element. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l move -d 'Terminate all active instances of an element, and activate another for each. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l variables -d 'Variables set before the elements are activated, global or local to an activated scope. A JSON object with, after a colon, the scope\'s element id. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l var -d 'One global variable. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l plan -d 'The change from a file: move, activate, terminate, variables (YAML or JSON)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l batch -d 'Who does it, where a filter says which ones' -r -f -a "auto\t'The cluster, for a filter that finds more than 1000 instances, if it can'
always\t'The cluster'
never\t'zcli, one request an instance'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l canary -d 'Modify one instance first, and go on when it is seen to be well'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l to -d 'The process definition to move to: its key, or a process\'s BPMN id with :VERSION [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l map -d 'Which element becomes which; every active element needs one. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l plan -d 'The mapping and the target from a file: `to`, and `map` with an element a line (YAML or JSON)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l batch -d 'Who does it, where a filter says which ones' -r -f -a "auto\t'The cluster, for a filter that finds more than 1000 instances, if it can'
always\t'The cluster'
never\t'zcli, one request an instance'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l auto -d 'Propose a mapping for what --map and --plan leave open'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l propose -d 'Show the mapping and what stands in its way, and change nothing; -o yaml is a --plan'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l canary -d 'Migrate one instance first, and go on when it is seen to be well'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand instance; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -f -a "list" -d 'List process definitions'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -f -a "get" -d 'Show one process definition'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -f -a "stats" -d 'Count instances by state, what ends in an hour, and how long it takes'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -f -a "xml" -d 'Print the BPMN XML of a process definition'
complete -c zcli -n "__fish_zcli_using_subcommand process; and not __fish_seen_subcommand_from list get stats xml delete" -f -a "delete" -d 'Delete process definitions'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l process -d 'Definitions of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l name -d 'Definitions with this name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l version -d 'This version only' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l latest -d 'Latest versions only'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l version -d 'Version, with a BPMN id [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l version -d 'This version [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l since -d 'What started and ended, and how long it took, in this time' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l limit -d 'Processes at most' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l version -d 'Version, with a BPMN id [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from xml" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand process; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "list" -d 'List jobs, the newest first'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "get" -d 'Show one job'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "peek" -d 'Look at the jobs a worker would get, without taking them'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "activate" -d 'Take jobs, locked for you until the timeout'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "complete" -d 'Complete jobs'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "fail" -d 'Fail jobs, with the retries that are left'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "throw-error" -d 'Throw a BPMN error from a job'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "update" -d 'Change a job\'s retries or timeout'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "work" -d 'Work on jobs with a program of yours'
complete -c zcli -n "__fish_zcli_using_subcommand job; and not __fish_seen_subcommand_from list get peek activate complete fail throw-error update work replay" -f -a "replay" -d 'Try a program with recorded jobs, without a cluster'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l type -d 'Jobs of this type' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l state -d 'Jobs in this state: CREATED, COMPLETED, FAILED, TIMED_OUT, ERROR_THROWN, CANCELED, ...' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l instance -d 'Jobs of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l process -d 'Jobs of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l element -d 'Jobs of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l worker -d 'Jobs that this worker took last' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l type -d 'Jobs of this type' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l instance -d 'Jobs of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l limit -d 'How many at most' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l fetch-variables -d 'Variables to show [default: all]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from peek" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l type -d 'The jobs\' type, as in `job list`' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l max-jobs -d 'How many at most' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l timeout -d 'How long they stay locked for you' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l worker -d 'The name to take them under' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l fetch-variables -d 'Variables to fetch [default: all]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l retries -d 'Retries that are left; 0 raises an incident' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l error-message -d 'Why it failed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l retry-backoff -d 'How long nobody may take it again' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from fail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l error-code -d 'The code that error events catch' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l error-message -d 'What happened' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from throw-error" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l retries -d 'Retries that are left' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l timeout -d 'How long from now the job stays locked for its worker' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -s t -l type -d 'The jobs\' type' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l exec -d 'The program to run for each job, and its arguments; no shell. `--exec -- PROGRAM -x` where arguments begin with a dash' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l input -d 'What the program reads for a job: all of it, or its variables alone, as zbctl\'s handlers do' -r -f -a "job\t''
variables\t''"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l kill-after -d 'Kill a program that takes longer for a job [default: never]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l backoff -d 'Wait before a failed job is tried again' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l max-jobs -d 'Jobs held at once, running and waiting [default: 32]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l concurrency -d 'Jobs worked at once [default: 4 programs; with --lines all that are held]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l timeout -d 'How long a job is locked; extended while it is held' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l fetch-variables -d 'Variables to fetch [default: all]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l poll-interval -d 'Pause between two polls that found nothing' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l stream -d 'Let the gateway push jobs, where it can; `--stream=false` only polls' -r -f -a "true\t''
false\t''"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l count -d 'Work N jobs and end' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l idle-exit -d 'End when no job has come for so long' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l worker -d 'The name to take jobs under' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l config -d 'Work the job types of this YAML file' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l record -d 'Write each job, and what became of it, to a file in this folder, for `zcli job replay`' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l redact -d 'Further variables and headers to leave out of recordings, beside those that sound secret' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l http -d 'Serve /healthz, /readyz and Prometheus\' /metrics here; a port alone is of this machine only' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l lines -d 'Keep one process running that reads a line of JSON for each job and answers with one'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l check -d 'Only say whether the file can be used'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from work" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l exec -d 'The program to run for each job, and its arguments; no shell. `--exec -- PROGRAM -x` where arguments begin with a dash' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l input -d 'What the program reads for a job: all of it, or its variables alone, as zbctl\'s handlers do' -r -f -a "job\t''
variables\t''"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l kill-after -d 'Kill a program that takes longer for a job [default: never]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l backoff -d 'Wait before a failed job is tried again' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l redact -d 'Further variables and headers not to compare, as they were left out of the recording' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l lines -d 'Keep one process running that reads a line of JSON for each job and answers with one'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l expect -d 'Compare what it answers with what was recorded, and fail where it differs'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand job; and __fish_seen_subcommand_from replay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "list" -d 'List user tasks, the newest first'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "get" -d 'Show one user task'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "assign" -d 'Give user tasks to somebody'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "unassign" -d 'Take user tasks from their assignee'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "update" -d 'Change a user task\'s dates, priority or candidates'
complete -c zcli -n "__fish_zcli_using_subcommand task; and not __fish_seen_subcommand_from list get assign unassign update complete" -f -a "complete" -d 'Complete user tasks'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l process -d 'Tasks of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l instance -d 'Tasks of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l definition -d 'Tasks of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l element -d 'Tasks of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l assignee -d 'Tasks of this person' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l candidate-group -d 'Tasks for this group to take' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l candidate-user -d 'Tasks for this person to take' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l state -d 'Tasks in this state, such as CREATED or COMPLETED, or ALL [default: CREATED, unless --where asks for states]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l unassigned -d 'Tasks of nobody'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l to -d 'Who gets them' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l action -d 'What the task\'s listeners are told that happened' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l claim -d 'Not if somebody else has the task'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from unassign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l due -d 'When it\'s due, such as 2026-12-24T18:00:00Z; empty for never' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l follow-up -d 'When to look after it; empty for never' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l priority -d 'From 0 to 100' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l candidate-group -d 'The groups that may take it, instead of those there are; one empty for none. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l candidate-user -d 'The people who may take it, instead of those there are; one empty for none. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l action -d 'What the task\'s listeners are told that happened' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l action -d 'What the task\'s listeners are told that happened, such as approve' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand task; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -f -a "list" -d 'List incidents, the newest first, or count them by error'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -f -a "get" -d 'Show one incident'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -f -a "tail" -d 'See incidents by error as they appear'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -f -a "resolve" -d 'Resolve incidents and check what came of it'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and not __fish_seen_subcommand_from list get tail resolve triage" -f -a "triage" -d 'Go through the incidents group by group, with questions'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l process -d 'Incidents of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l instance -d 'Incidents of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l definition -d 'Incidents of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l element -d 'Incidents of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l type -d 'Incidents of this type, such as JOB_NO_RETRIES' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l message -d 'Incidents with exactly this message' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l group -d 'Count incidents by their error, with ids, numbers and quoted texts folded; with a group\'s ID, list its incidents' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l by -d 'What makes a group besides the error' -r -f -a "error\t'The error alone, wherever it happens; errors without a text of their own by element'
process\t'The error, and the process it happens in'
element\t'The error, and the element it happens at'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l state -d 'Incidents in this state: ACTIVE, PENDING, RESOLVED, or ALL [default: ACTIVE, unless --where asks for states]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l process -d 'Incidents of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l instance -d 'Incidents of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l definition -d 'Incidents of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l element -d 'Incidents of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l type -d 'Incidents of this type, such as JOB_NO_RETRIES' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l message -d 'Incidents with exactly this message' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l since -d 'Begin so long before now [default: 1h, with --follow 0s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l group -d 'Only this group, as `zcli incident list --group` names it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l by -d 'What makes a group besides the error' -r -f -a "error\t'The error alone, wherever it happens; errors without a text of their own by element'
process\t'The error, and the process it happens in'
element\t'The error, and the element it happens at'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l interval -d 'Pause between two looks' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l count -d 'End after this many incidents, with exit code 0' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l exec -d 'Run a program for each event, with the event as JSON on its stdin; no shell. `--exec -- PROGRAM -x` where arguments begin with a dash. Exit code 75 asks for another try' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l webhook -d 'Post each event as JSON to this URL, or to the one in @FILE. Signed with the secret in ZCLI_WEBHOOK_SECRET, as the Standard Webhooks specification says' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l webhook-secret-file -d 'File with the secret to sign with' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l retry-for -d 'How long an event is tried again while its receiver is away' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -s f -l follow -d 'Go on as new ones appear, until Ctrl-C'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l each -d 'Tell every incident as if its group were new'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from tail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l process -d 'Incidents of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l instance -d 'Incidents of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l definition -d 'Incidents of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l element -d 'Incidents of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l type -d 'Incidents of this type, such as JOB_NO_RETRIES' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l message -d 'Incidents with exactly this message' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l group -d 'Active incidents of this group, as `zcli incident list --group` names it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l limit -d 'With a filter or group: the oldest N only' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l retries -d 'Retries for the job [default: 1 where they are used up]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l verify-for -d 'How long to watch whether it stays gone and its job is taken' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l rate -d 'Resolve no more than this: 200/s, 3000/m' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l concurrency -d 'Resolve so many at once' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l no-verify -d 'Don\'t watch what comes of it'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l process -d 'Incidents of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l instance -d 'Incidents of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l definition -d 'Incidents of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l element -d 'Incidents of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l type -d 'Incidents of this type, such as JOB_NO_RETRIES' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l message -d 'Incidents with exactly this message' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l group -d 'Begin with this group, as `zcli incident list --group` names it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l by -d 'What makes a group besides the error' -r -f -a "error\t'The error alone, wherever it happens; errors without a text of their own by element'
process\t'The error, and the process it happens in'
element\t'The error, and the element it happens at'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l verify-for -d 'How long to watch what comes of a resolved incident' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l restart -d 'Forget what an earlier triage skipped'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand incident; and __fish_seen_subcommand_from triage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -f -a "list" -d 'List variables'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -f -a "get" -d 'Show one variable with its whole value'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -f -a "history" -d 'Show when an instance\'s variables were first set'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and not __fish_seen_subcommand_from list get history set" -f -a "set" -d 'Set variables of an element instance or a process instance'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l instance -d 'Variables of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l scope-key -d 'Variables of this scope: a process instance\'s or element instance\'s own' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l name -d 'Variables with this name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l value -d 'Variables with this value, as JSON' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l name -d 'Only the variables with this name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l local -d 'Set them in this very scope, instead of where they are'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand variable; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -f -a "publish" -d 'Publish a message; it waits for its receiver as long as it lives'
complete -c zcli -n "__fish_zcli_using_subcommand message; and not __fish_seen_subcommand_from publish correlate" -f -a "correlate" -d 'Correlate a message now, or fail if nobody waits for it'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l correlation-key -d 'Which instance it is for; a message start event needs none' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l ttl -d 'How long it waits for its receiver: 1h, 30s, PT5M, or milliseconds' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l message-id -d 'Its id: while it lives, another one with the same id is refused' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l correlation-key -d 'Which instance it is for; a message start event needs none' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand message; and __fish_seen_subcommand_from correlate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l for -d 'What didn\'t move for this time [default: what is usual for the element, 1h where that isn\'t known]' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l at-least -d 'Nothing younger than this, whatever is usual' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l since -d 'How far back to look for expired messages' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l process -d 'Only this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l kind -d 'Only these kinds' -r -f -a "incident\t'A call chain that ends in an incident'
unworked\t'A job type that nobody works on'
expired-lock\t'Jobs whose lock ran out while their retries stayed'
overdue-timer\t'A timer that is due and didn\'t fire'
expired-message\t'A message that expired and reached nobody'
no-progress\t'A process instance in which nothing has begun or ended for long'
slow\t'An element that waits longer than 99 of 100 did'"
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l limit -d 'How many of each kind to show' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l exit-code -d 'End with exit code 1 when anything was found'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand stuck" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l when -d 'A rule, such as \'incidents{process=order} > 5 for 5m\'; several are watched together' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l rules -d 'More rules, from a YAML file' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l interval -d 'Pause between two looks' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l timeout -d 'End after this time, with exit code 10' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l exec -d 'Run a program for each event, with the event as JSON on its stdin; no shell. `--exec -- PROGRAM -x` where arguments begin with a dash. Exit code 75 asks for another try' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l webhook -d 'Post each event as JSON to this URL, or to the one in @FILE. Signed with the secret in ZCLI_WEBHOOK_SECRET, as the Standard Webhooks specification says' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l webhook-secret-file -d 'File with the secret to sign with' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l retry-for -d 'How long an event is tried again while its receiver is away' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l check -d 'Check the rules and end: exit code 0, or the places of the mistakes'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l exit -d 'End when a rule fires, with exit code 0'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l once -d 'Look once, show every rule, and end: exit code 1 when one fires'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -f -a "list" -d 'List timers that have not fired, the next due first'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and not __fish_seen_subcommand_from list fire" -f -a "fire" -d 'Fire timers now, as if they were due'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l process -d 'Timers of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l instance -d 'Timers of this process instance' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l element -d 'Timers of this element, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l due-within -d 'Timers that are due within this time' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l overdue -d 'Timers that should have fired already'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand timer; and __fish_seen_subcommand_from fire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and not __fish_seen_subcommand_from broadcast" -f -a "broadcast" -d 'Broadcast a signal to all that wait for it'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand signal; and __fish_seen_subcommand_from broadcast" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -f -a "list" -d 'List deployed decisions'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -f -a "get" -d 'Show one deployed decision'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -f -a "xml" -d 'Print the DMN file of a deployed decision'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and not __fish_seen_subcommand_from list get xml evaluate" -f -a "evaluate" -d 'Evaluate a deployed decision, or one of a .dmn file'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l name -d 'Decisions with this name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l version -d 'This version only' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l requirements -d 'Decisions of this file, by the id of its decision requirements' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l version -d 'Version, with a DMN id [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l version -d 'Version, with a DMN id [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from xml" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l decision -d 'Which decision of the file, where it has several' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand decision; and __fish_seen_subcommand_from evaluate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and not __fish_seen_subcommand_from eval" -f -a "eval" -d 'Evaluate an expression, or the tests of a decision table\'s cell'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l unary -d 'Read it as the tests of a table\'s cell, for this input (JSON, else a string)' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l remote -d 'Evaluate on the cluster (8.9 or later) instead of here; it sees cluster variables only'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand feel; and __fish_seen_subcommand_from eval" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "create" -d 'Start a process instance for each row'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "publish" -d 'Publish a message for each row'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "complete" -d 'Complete the job of each row'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "cancel" -d 'Cancel process instances: keys, rows, or what a filter finds'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "modify" -d 'Modify process instances, as `zcli instance modify` does'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "migrate" -d 'Migrate process instances, as `zcli instance migrate` does'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "resolve" -d 'Resolve the incident of each row'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "set-variables" -d 'Set variables of process instances: keys, rows, or what a filter finds'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and not __fish_seen_subcommand_from create publish complete cancel modify migrate resolve set-variables list" -f -a "list" -d 'List the runs that have a journal, the latest first'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l version -d 'Version of the process [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l tags -d 'More tags of the instances' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l map -d 'Take a column for this field or variable, instead of what its name says. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l ignore -d 'Leave columns out; * is all that are neither fields nor mapped' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l untagged -d 'Give the instances no tags of zcli\'s: after a kill, nobody knows of the last ones whether they began'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l ttl -d 'How long each waits for its receiver, and is known by its id: 1h, 30s, PT5M, or milliseconds' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l map -d 'Take a column for this field or variable, instead of what its name says. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l ignore -d 'Leave columns out; * is all that are neither fields nor mapped' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l map -d 'Take a column for this field or variable, instead of what its name says. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l ignore -d 'Leave columns out; * is all that are neither fields nor mapped' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l batch -d 'Who does it, where a filter says which ones' -r -f -a "auto\t'The cluster, for a filter that finds more than 1000 instances, if it can'
always\t'The cluster'
never\t'zcli, one request an instance'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l activate -d 'Activate this element, in the scope of an ancestor element instance if there are several. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l terminate -d 'Terminate this element instance, or all active ones of this element. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l move -d 'Terminate all active instances of an element, and activate another for each. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l variables -d 'Variables set before the elements are activated, global or local to an activated scope. A JSON object with, after a colon, the scope\'s element id. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l var -d 'One global variable. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l plan -d 'The change from a file: move, activate, terminate, variables (YAML or JSON)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l batch -d 'Who does it, where a filter says which ones' -r -f -a "auto\t'The cluster, for a filter that finds more than 1000 instances, if it can'
always\t'The cluster'
never\t'zcli, one request an instance'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l canary -d 'Modify one instance first, and go on when it is seen to be well'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l to -d 'The process definition to move to: its key, or a process\'s BPMN id with :VERSION [default: the latest]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l map -d 'Which element becomes which; every active element needs one. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l plan -d 'The mapping and the target from a file: `to`, and `map` with an element a line (YAML or JSON)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l batch -d 'Who does it, where a filter says which ones' -r -f -a "auto\t'The cluster, for a filter that finds more than 1000 instances, if it can'
always\t'The cluster'
never\t'zcli, one request an instance'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l auto -d 'Propose a mapping for what --map and --plan leave open'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l propose -d 'Show the mapping and what stands in its way, and change nothing; -o yaml is a --plan'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l canary -d 'Migrate one instance first, and go on when it is seen to be well'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l retries -d 'Retries that the row\'s job gets first' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l from -d 'Rows from this CSV or JSON lines file; - is stdin' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l format -d 'How the file holds them [default: by its name]' -r -f -a "csv\t'A header, then a row a line; RFC 4180'
jsonl\t'A JSON object a line'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l delimiter -d 'What separates the cells of CSV' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l process -d 'Running instances of this process, by its BPMN id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l version -d 'Running instances of this version of the process' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l definition -d 'Running instances of this process definition' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l tag -d 'Running instances with this tag. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l at -d 'Running instances where this element is active' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l map -d 'Take a column for this field or variable, instead of what its name says. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l ignore -d 'Leave columns out; * is all that are neither fields nor mapped' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l variables -d 'Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l var -d 'One variable; the value is read as JSON, else taken as a string. Repeatable' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l rate -d 'At most this many a second (or /m, /h)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l concurrency -d 'At most this many under way at once; fewer while the cluster sheds load [default: 64]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l journal -d 'Keep the journal in this file instead of zcli\'s state folder' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l results -d 'Write what came of each row into this file: .csv, or JSON lines' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l settle -d 'How long the cluster\'s search may lag: what it doesn\'t show by then didn\'t happen [default: 10s, 1s on the embedded engine]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l incident -d 'Running instances with an incident'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l local -d 'Set them in this very scope, instead of where they are'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l dry-run -d 'Read and check everything, show what would be done, and send nothing'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l resume -d 'Go on with the unfinished run of this very command; nothing is repeated'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l retry-failed -d 'Go on with the latest run of this very command, and try again what the cluster refused'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l retry-unknown -d 'The same for what nobody knows the fate of: it may happen twice'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l anew -d 'Begin anew, though there is an unfinished run of this very command'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from set-variables" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l unfinished -d 'Unfinished ones only'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand bulk; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "list" -d 'List batch operations, the newest first'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "get" -d 'Show one batch operation, or follow it to its end'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "items" -d 'List what a batch operation does to each instance'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "cancel" -d 'Cancel batch operations: what isn\'t done yet stays undone'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "suspend" -d 'Suspend batch operations'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and not __fish_seen_subcommand_from list get items cancel suspend resume" -f -a "resume" -d 'Let suspended batch operations go on'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l state -d 'In this state: CREATED, ACTIVE, SUSPENDED, COMPLETED, PARTIALLY_COMPLETED, CANCELED, FAILED' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l type -d 'Of this type: CANCEL_PROCESS_INSTANCE, RESOLVE_INCIDENT, MIGRATE_PROCESS_INSTANCE, ...' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -s f -l follow -d 'Wait for its end; exit code 9 says that some of it failed'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l state -d 'In this state: ACTIVE, COMPLETED, CANCELED, FAILED' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l where -d 'Only those that meet this condition, such as \'state = ACTIVE and startDate > -2h\'; @NAME takes a saved one' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l export -d 'Write them all to a file instead: .csv, .jsonl or .parquet' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l sort -d 'Sort by one of the API\'s fields; a minus before it reverses' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l explain -d 'Say which part of --where the API filters and which is filtered here, and run nothing'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l all -d 'Show all, however many there are'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from items" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand batch; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -f -a "get" -d 'Show a generic resource, such as an RPA script'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and not __fish_seen_subcommand_from get delete" -f -a "delete" -d 'Delete deployed resources: process definitions, decision requirements, forms, generic ones'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l content -d 'Print its content as it was deployed'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l operation-reference -d 'A number that the cluster\'s records carry, to find this change again' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand resource; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and not __fish_seen_subcommand_from status" -f -a "status" -d 'Show brokers, partitions and their health'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand cluster; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -f -a "pin" -d 'Stop the engine\'s clock at a point in time'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -f -a "advance" -d 'Pin the engine\'s clock ahead of the present'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and not __fish_seen_subcommand_from pin advance reset" -f -a "reset" -d 'Let the engine\'s clock follow the system\'s again'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from pin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l from -d 'Count from this time instead of from the system\'s present' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from advance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand clock; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -f -a "save" -d 'Save a condition; lists then take it as --where @NAME'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -f -a "list" -d 'List saved conditions'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -f -a "show" -d 'Show one saved condition'
complete -c zcli -n "__fish_zcli_using_subcommand query; and not __fish_seen_subcommand_from save list show remove" -f -a "remove" -d 'Remove a saved condition'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l description -d 'What it is for' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l force -d 'Replace one of the same name'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from save" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand query; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "add" -d 'Add a profile'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "list" -d 'List profiles'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "use" -d 'Make a profile the active one'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "show" -d 'Show the settings in force'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "protect" -d 'Protect a profile\'s cluster from changes'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "label" -d 'Name a profile\'s cluster, and give its sign a colour'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "remove" -d 'Remove a profile'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "import" -d 'Import profiles from other tools'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and not __fish_seen_subcommand_from add list use show protect label remove import test" -f -a "test" -d 'Test the connection of a profile'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l force -d 'Replace a profile of this name'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l activate -d 'Make it the active one'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l origin -d 'Show where each value comes from'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from protect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l colour -d 'The colour of its sign' -r -f -a "red\t''
yellow\t''
green\t''
blue\t''
magenta\t''
cyan\t''"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from label" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l name -d 'Name of the profile from an env file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l force -d 'Replace profiles of the same names'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand profile; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List the commands that changed something, the newest first'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show the changes of one command, with the commands that undo them'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Changes of this long ago or less, such as 2h' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l on -d 'Changes over this profile' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l key -d 'Changes of the object with this key' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l outcome -d 'Changes with this outcome: done, failed, unknown' -r -f -a "done\t''
failed\t''
unknown\t''"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'How many to show [default: 100]' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -f -a "start" -d 'Start the engine; returns when both of its ports answer'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -f -a "stop" -d 'Stop the engine'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -f -a "status" -d 'Show whether and where the engine runs'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and not __fish_seen_subcommand_from start stop status logs" -f -a "logs" -d 'Print the engine\'s log'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l grpc-port -d 'Port of gRPC [default: 26500, or a free one if that is in use]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l rest-port -d 'Port of REST [default: 8080, or a free one if that is in use]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l bind -d 'Address to listen on [default: 127.0.0.1]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l data -d 'Folder of the data' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l expose -d 'Listen on an address that other machines can reach, without authentication'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l in-memory -d 'Keep the data in memory; it is gone when the engine ends'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l foreground -d 'Run here until Ctrl-C instead of in the background'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s n -l lines -d 'The last lines only' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s f -l follow -d 'Go on as the log grows, until Ctrl-C'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand engine; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -s o -l output -d 'Format of the result [default: table]' -r -f -a "table\t'Aligned columns; a list of fields for a single object'
wide\t'A table with every column'
json\t'Pretty-printed JSON, in the API\'s own field names'
jsonl\t'One JSON object a line'
yaml\t'YAML'
csv\t'Comma-separated values with a header'
name\t'Keys alone, one a line: the input of the next command'"
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l jq -d 'Filter the JSON result with a jq expression' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l columns -d 'Columns to show, by title or by the API\'s field name' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l time -d 'How tables show points in time [default: relative on a terminal, iso in a pipe]' -r -f -a "relative\t'`5m ago`, `in 2h`'
iso\t'ISO 8601 in UTC'
local\t'The machine\'s time zone'"
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l confirm-cluster -d 'Change a protected cluster of this name without being asked for it' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l profile -d 'Profile to use' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l address -d 'gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l rest-address -d 'REST address, with or without /v2' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l tenant -d 'Tenant of what is deployed, started, published or listed' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l ca-file -d 'Certificates to trust, besides the system\'s (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l client-certificate -d 'Client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l client-key -d 'Key of the client certificate (PEM)' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l authority -d 'Name to expect in the server\'s certificate and to send as :authority' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l auth -d 'How to authenticate: none, basic, bearer, oauth' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l username -d 'User of basic authentication' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l password -d 'Its password; other programs can read it, prefer --password-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l password-file -d 'File with the password' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l token -d 'Bearer token; other programs can read it, prefer --token-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l token-file -d 'File with the bearer token' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l client-id -d 'OAuth client id' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l client-secret -d 'OAuth client secret; other programs can read it, prefer --client-secret-file' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l client-secret-file -d 'File with the OAuth client secret' -r -F
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l token-url -d 'OAuth token endpoint' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l audience -d 'OAuth audience' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l scope -d 'OAuth scope' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l request-timeout -d 'Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]' -r
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l no-headers -d 'Leave out the names of the columns'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -s y -l yes -d 'Don\'t ask before changing several objects'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -s v -l verbose -d 'Log what happens on stderr; twice for more'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l plaintext -d 'Connect without TLS'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l tls -d 'Connect with TLS'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -l insecure -d 'Take any certificate; plaintext where the address names no scheme'
complete -c zcli -n "__fish_zcli_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
