// One process stands between the caller and the program that it runs: the supervisor. It is the program's parent and
// the adopter of whatever the program leaves behind (PR_SET_CHILD_SUBREAPER), so that also a grandchild in a session of
// its own is found and killed; and it holds one end of a socket whose other end only the caller has, so that the
// caller's death, by SIGKILL too, is an end of file. PR_SET_PDEATHSIG alone would do neither: it reaches no grandchild,
// and it fires when the thread ends that forked.
//
// The supervisor is a process with descriptors, signals and a session of its own, and the caller's memory (CLONE_VM). A fork
// would copy the page tables of a caller that holds many plans, and have each page that it writes to afterwards copied too: a
// sixth of the time of a batch of two jobs. What is unusual of it:
// - It runs on a part of the stack of the thread that made it, and has that thread's errno. So that is a thread for nothing
//   else, which waits for the supervisor's end, and what the supervisor reads stays where it is until supervisor_wait has
//   seen the thread's end.
// - The thread is not suspended by the kernel, as vfork would have it: Ctrl+Z stops no process while one of its threads is.
// - The caller has many threads, so only async-signal-safe functions are called in it.
#define _GNU_SOURCE
#include "supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { control_end, report_end, input_end, output_end, error_end, end_count };

static int64_t milliseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void close_between(unsigned first, unsigned last) {
    if (first > last) return;
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, last, 0) == 0) return;
#endif
    // Kernels before 5.9.
    struct rlimit limit = {.rlim_cur = 65536};
    getrlimit(RLIMIT_NOFILE, &limit);
    for (unsigned descriptor = first; descriptor <= last && descriptor < limit.rlim_cur; descriptor++) close((int)descriptor);
}

/// Moves the ends above the standard streams and closes everything else: a supervisor that held the control end of
/// another would keep it from seeing the caller's death.
static int keep_only(int ends[end_count]) {
    int sorted[end_count];
    for (int index = 0; index < end_count; index++) {
        if (ends[index] < 3) ends[index] = fcntl(ends[index], F_DUPFD_CLOEXEC, 3);
        if (ends[index] < 0) return errno;
        int place = index;
        while (place > 0 && sorted[place - 1] > ends[index]) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = ends[index];
    }
    unsigned first = 0;
    for (int index = 0; index < end_count; index++) {
        if (sorted[index] > 0) close_between(first, (unsigned)sorted[index] - 1);
        first = (unsigned)sorted[index] + 1;
    }
    close_between(first, ~0U);
    return 0;
}

static int set_limit(int resource, uint64_t value, uint64_t most) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return errno;
    if (limit.rlim_max == RLIM_INFINITY || most < limit.rlim_max) limit.rlim_max = most;
    limit.rlim_cur = value < limit.rlim_max ? value : limit.rlim_max;
    return setrlimit(resource, &limit) == 0 ? 0 : errno;
}

/// The program's process, up to exec; shares the supervisor's memory (vfork).
/// @return the errno of what failed.
static int become(const struct supervised_program *program, const int ends[end_count], pid_t supervisor) {
    if (setsid() < 0) return errno;
    // Somebody may kill the supervisor.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (getppid() != supervisor) return ESRCH;
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    umask(077);
    int failure = set_limit(RLIMIT_CORE, 0, 0);
    // The signal comes at the soft limit; who ignores it is killed a second later.
    if (failure == 0) failure = set_limit(RLIMIT_CPU, program->cpu_seconds, program->cpu_seconds + 1);
    if (failure == 0) failure = set_limit(RLIMIT_FSIZE, program->file_bytes, program->file_bytes);
    if (failure == 0) failure = set_limit(RLIMIT_AS, program->memory_bytes, program->memory_bytes);
    if (failure != 0) return failure;
    if (chdir(program->directory) != 0) return errno;
    if (dup2(ends[input_end], 0) < 0 || dup2(ends[output_end], 1) < 0 || dup2(ends[error_end], 2) < 0) return errno;
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(program->path, program->arguments, program->environment);
    return errno;
}

/// Kills the supervisor's own children: the program, and what was adopted from it.
static void kill_children(void) {
    int list = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (list < 0) return;
    char buffer[4096];
    pid_t pid = 0;
    ssize_t count;
    while ((count = read(list, buffer, sizeof buffer)) > 0) {
        for (ssize_t index = 0; index < count; index++) {
            if (buffer[index] >= '0' && buffer[index] <= '9') {
                pid = pid * 10 + (buffer[index] - '0');
            } else {
                if (pid > 1) kill(pid, SIGKILL);
                pid = 0;
            }
        }
    }
    if (pid > 1) kill(pid, SIGKILL);
    close(list);
}

/// Ends whatever still lives below the supervisor. Killing a process hands its children to us, so it takes rounds.
static void kill_rest(int signals) {
    int64_t deadline = milliseconds_now() + 5000;
    for (;;) {
        pid_t ended = waitpid(-1, NULL, WNOHANG);
        if (ended > 0) continue;
        if (ended < 0 || milliseconds_now() > deadline) return;
        kill_children();
        struct pollfd wait = {.fd = signals, .events = POLLIN};
        struct signalfd_siginfo drained;
        if (poll(&wait, 1, 20) > 0 && read(signals, &drained, sizeof drained) < 0) return;
    }
}

/// Whether the program has ended; it stays a zombie, so that its group's number is not given to another.
/// Children that were adopted and have ended are reaped.
static int has_ended(pid_t program) {
    for (;;) {
        siginfo_t information;
        memset(&information, 0, sizeof information);
        if (waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) != 0) return errno != EINTR;
        if (information.si_pid == 0) return 0;
        if (information.si_pid == program) return 1;
        waitpid(information.si_pid, NULL, 0);
    }
}

static _Noreturn void supervise(const struct supervised_program *program, int ends[end_count]) {
    struct supervisor_report report = {.outcome = supervised_not_started};
    setsid();
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    // Were it ignored, the kernel would reap for us.
    sigaction(SIGCHLD, &standard, NULL);
    int failure = keep_only(ends);
    sigset_t ended;
    sigemptyset(&ended);
    sigaddset(&ended, SIGCHLD);
    int signals = signalfd(-1, &ended, SFD_CLOEXEC | SFD_NONBLOCK);
    if (failure == 0 && signals < 0) failure = errno;
    int64_t deadline = milliseconds_now() + program->milliseconds;
    int orphaned = 0;
    volatile int start_failure = 0;
    pid_t supervisor = getpid();
    pid_t pid = failure == 0 ? vfork() : -1;
    if (pid == 0) {
        start_failure = become(program, ends, supervisor);
        _exit(127);
    }
    if (pid < 0) {
        report.value = failure != 0 ? failure : errno;
    } else {
        close(ends[input_end]);
        close(ends[output_end]);
        close(ends[error_end]);
        for (;;) {
            int64_t left = deadline - milliseconds_now();
            if (left <= 0) {
                report.outcome = supervised_too_slow;
                break;
            }
            struct pollfd events[2] = {{.fd = ends[control_end], .events = POLLIN}, {.fd = signals, .events = POLLIN}};
            int count = poll(events, 2, left < 1000000 ? (int)left : 1000000);
            if (count <= 0) continue;
            if (events[1].revents != 0) {
                struct signalfd_siginfo drained;
                while (read(signals, &drained, sizeof drained) > 0) {}
                if (has_ended(pid)) {
                    report.outcome = supervised_exited;
                    break;
                }
            }
            if (events[0].revents != 0) {
                char byte;
                orphaned = read(ends[control_end], &byte, 1) <= 0;
                report.outcome = supervised_stopped;
                break;
            }
        }
        int status = 0;
        struct rusage usage;
        memset(&usage, 0, sizeof usage);
        // After vfork the program has its group already, or has ended before it could.
        kill(-pid, SIGKILL);
        while (wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {}
        kill_rest(signals);
        report.cpu_microseconds = ((int64_t)usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
        // In kilobytes. A program inherits the peak of who forked it: no more than that says nothing of its own.
        struct rusage own;
        int64_t inherited = getrusage(RUSAGE_SELF, &own) == 0 ? own.ru_maxrss : 0;
        report.peak_bytes = usage.ru_maxrss > inherited ? (int64_t)usage.ru_maxrss * 1024 : 0;
        if (start_failure != 0) {
            report.outcome = supervised_not_started;
            report.value = start_failure;
        } else if (report.outcome == supervised_exited && WIFSIGNALED(status)) {
            report.outcome = supervised_signaled;
            report.value = WTERMSIG(status);
        } else if (report.outcome == supervised_exited) {
            report.value = WEXITSTATUS(status);
        }
    }
    if (orphaned && program->doomed_directory != NULL) {
        char *const arguments[] = {"rm", "-rf", "--", (char *)program->doomed_directory, NULL};
        char *const environment[] = {NULL};
        execve("/bin/rm", arguments, environment);
    }
    // The caller may be gone.
    if (write(ends[report_end], &report, sizeof report) < 0) _exit(1);
    _exit(0);
}

/// What the caller, its sleeping thread and the supervisor know together.
struct supervisor_launch {
    const struct supervised_program *program;
    int ends[end_count];
    pthread_t thread;
    /// Posted when the supervisor has its descriptors, or there is none.
    sem_t decided;
    volatile int failure;
};

static int launch_supervisor(void *argument) {
    struct supervisor_launch *launch = argument;
    sem_post(&launch->decided);
    supervise(launch->program, launch->ends);
}

static void *launch_thread(void *argument) {
    struct supervisor_launch *launch = argument;
    _Alignas(16) char stack[128 << 10];
    pid_t pid = clone(launch_supervisor, stack + sizeof stack, CLONE_VM | SIGCHLD, launch);
    if (pid < 0) {
        launch->failure = errno;
        sem_post(&launch->decided);
    } else {
        // The system call alone: what the library does about it concerns the thread, which two processes are now.
        while (syscall(SYS_wait4, pid, NULL, 0, NULL) < 0 && errno == EINTR) {}
    }
    return NULL;
}

/// @return 0 when the supervisor has its descriptors, or an errno.
static int start_thread(struct supervisor_launch *launch) {
    pthread_attr_t attributes;
    int failure = pthread_attr_init(&attributes);
    if (failure != 0) return failure;
    pthread_attr_setstacksize(&attributes, 256 << 10);
    // A signal handler of the caller must run neither in the supervisor nor on its stack.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    failure = pthread_create(&launch->thread, &attributes, launch_thread, launch);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (failure != 0) return failure;
    while (sem_wait(&launch->decided) != 0 && errno == EINTR) {}
    if (launch->failure != 0) pthread_join(launch->thread, NULL);
    return launch->failure;
}

int supervisor_start(const struct supervised_program *program, struct supervised_process *process) {
    // Two ends each: the caller's, the supervisor's.
    int pairs[end_count][2] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
    int failure = 0;
    // A socket, since writing to a pipe that nobody reads raises SIGPIPE.
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pairs[control_end]) != 0) failure = errno;
    for (int end = report_end; end < end_count && failure == 0; end++) {
        if (end == input_end && !program->has_input) {
            pairs[end][1] = open("/dev/null", O_RDONLY | O_CLOEXEC);
            if (pairs[end][1] < 0) failure = errno;
            continue;
        }
        int both[2];
        if (pipe2(both, O_CLOEXEC) != 0) {
            failure = errno;
            break;
        }
        pairs[end][0] = both[end == input_end ? 1 : 0];
        pairs[end][1] = both[end == input_end ? 0 : 1];
        if (fcntl(pairs[end][0], F_SETFL, O_NONBLOCK) != 0) failure = errno;
    }
    // Fewer changes between the two processes; a wish that may be denied.
    if (failure == 0) fcntl(pairs[output_end][0], F_SETPIPE_SZ, 1 << 18);
    struct supervisor_launch *launch = failure == 0 ? calloc(1, sizeof *launch) : NULL;
    if (failure == 0 && launch == NULL) failure = ENOMEM;
    if (failure == 0) {
        launch->program = program;
        for (int end = 0; end < end_count; end++) launch->ends[end] = pairs[end][1];
        sem_init(&launch->decided, 0, 0);
        failure = start_thread(launch);
    }
    for (int end = 0; end < end_count; end++) {
        if (pairs[end][1] >= 0) close(pairs[end][1]);
        if (failure != 0 && pairs[end][0] >= 0) close(pairs[end][0]);
    }
    if (failure != 0) {
        free(launch);
        return failure;
    }
    process->launch = launch;
    process->input = pairs[input_end][0];
    process->output = pairs[output_end][0];
    process->error = pairs[error_end][0];
    process->control = pairs[control_end][0];
    process->report = pairs[report_end][0];
    return 0;
}

void supervisor_wait(struct supervised_process *process) {
    if (process->launch == NULL) return;
    pthread_join(process->launch->thread, NULL);
    sem_destroy(&process->launch->decided);
    free(process->launch);
    process->launch = NULL;
}

void supervisor_stop(int control) {
    char byte = 's';
    send(control, &byte, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static int remove_entry(const char *path, const struct stat *information, int kind, struct FTW *place) {
    (void)information, (void)place;
    // What cannot be removed does not keep the rest.
    (kind == FTW_DP ? rmdir : unlink)(path);
    return 0;
}

int supervisor_remove_tree(const char *path) {
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    return access(path, F_OK) == 0 ? EEXIST : 0;
}
