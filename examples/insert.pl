# A row inserted on any node arrives on every other node.
# Core modules only: psql does the talking. The runner sets MMR_NODES and lets psql find each node by its name.
use strict;
use warnings;
use Test::More;
use Time::HiRes qw(sleep time);

my @nodes = split ' ', $ENV{MMR_NODES};
my $end = time + 20;    # for all of this test: what has not arrived by then has failed

# The output of one statement on one node. A list of arguments, so that no shell reads the SQL.
sub sql {
    my ($node, $statement) = @_;
    my @psql = ('psql', '-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', "service=$node", '-c', $statement);
    open(my $out, '-|', @psql) or BAIL_OUT("psql cannot be run: $!");
    my $text = do { local $/; <$out> } // '';
    close($out) or BAIL_OUT("psql failed on $node: $statement");
    chomp $text;
    return $text;
}

# Asks until the answer is the wanted one, or the time is up: replication takes a moment, but not for ever.
# Never sleep for a fixed time instead: too short fails now and then, too long is paid each time.
sub becomes {
    my ($node, $query, $wanted, $what) = @_;
    my $seen = sql($node, $query);
    while ($seen ne $wanted && time < $end) {
        sleep 0.02;
        $seen = sql($node, $query);
    }
    is($seen, $wanted, $what);
}

my $id = 100;
my %row;
for my $node (@nodes) {
    $row{$node} = ++$id;
    sql($node, "insert into customer (id, name) values ($id, 'from $node')");
}

for my $origin (@nodes) {
    for my $node (@nodes) {
        becomes($node, "select name from customer where id = $row{$origin}", "from $origin",
            "$node has the row that was inserted on $origin");
    }
}

# Nothing came back round the mesh: still one row for each insert.
for my $node (@nodes) {
    my $count = sql($node, "select count(*) from customer where id > 100 and id <= $id");
    is($count, scalar @nodes, "$node has each row once");
}

done_testing();
