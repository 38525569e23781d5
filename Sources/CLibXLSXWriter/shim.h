#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory that goes with its descriptor; -1 where the kernel has none. */
static inline int kehoach_memory_file(const char *name) { return (int)syscall(SYS_memfd_create, name, 1u /* MFD_CLOEXEC */); }
