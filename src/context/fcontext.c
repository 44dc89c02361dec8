/* fcontext.c - which implementation of the stack switch was built in. */
/* SPDX-License-Identifier: MIT */
#include "context/fcontext.h"

#if defined(__x86_64__)
# define CPU "x86-64"
#elif defined(__aarch64__)
# define CPU "aarch64"
#else
# define CPU "this CPU"
#endif

const char *async_fcontext_implementation(void)
{
#ifdef ASYNC_BOOST_CONTEXT
	return "Boost.Context, " CPU;
#elif defined(__ELF__) && defined(__LP64__) && (defined(__x86_64__) || defined(__aarch64__))
	return "own assembly, " CPU;
#else
# error "No assembly of our own for this CPU: configure with --with-boost-context"
#endif
}
