#ifndef KEHOACH_SUPERVISOR_H
#define KEHOACH_SUPERVISOR_H

#include <stdint.h>
#include <sys/types.h>

/// A program to run. It stays as it is, with all that it points to, until ``supervisor_wait`` returns.
struct supervised_program {
    const char *path;
    char *const *arguments;
    char *const *environment;
    /// Where it works.
    const char *directory;
    /// Removed with all it holds if the caller dies while the program runs; NULL for none.
    const char *doomed_directory;
    /// Wall-clock time.
    int64_t milliseconds;
    /// RLIMIT_CPU, RLIMIT_AS, RLIMIT_FSIZE: of each process of the program.
    uint64_t cpu_seconds;
    uint64_t memory_bytes;
    uint64_t file_bytes;
    /// Whether standard input is a pipe; /dev/null if not.
    int has_input;
};

/// The caller's ends, all of them non-blocking and closed on exec; -1 for none.
struct supervised_process {
    struct supervisor_launch *launch;
    int input;
    int output;
    int error;
    /// A byte written to it, or its end, kills the program and all that it started.
    int control;
    /// Yields one supervisor_report when nothing of the program is left.
    int report;
};

enum supervised_outcome {
    supervised_exited = 1,
    supervised_signaled,
    /// `value` is the errno of vfork, chdir or exec.
    supervised_not_started,
    supervised_too_slow,
    supervised_stopped,
};

struct supervisor_report {
    int32_t outcome;
    /// Exit status, signal or errno.
    int32_t value;
    /// Of the program and the children that it waited for.
    int64_t cpu_microseconds;
    /// Memory in use at the most, of the largest of them.
    int64_t peak_bytes;
};

/// Starts a program under a supervisor of its own.
/// @return 0, or the errno of what failed; nothing is left open then.
int supervisor_start(const struct supervised_program *program, struct supervised_process *process);

/// Waits for the end of the supervisor and frees what belongs to it; the descriptors stay the caller's.
void supervisor_wait(struct supervised_process *process);

/// Kills the program, if it still runs. Never raises SIGPIPE.
void supervisor_stop(int control);

/// Removes a directory with all it holds, following no link.
int supervisor_remove_tree(const char *path);

#endif
